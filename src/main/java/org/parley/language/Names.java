package org.parley.language;

import java.util.ArrayList;
import java.util.List;

/** Finds the known names of a sentence, from left to right, the longest first. */
final class Names {
    private final Gazetteer gazetteer;

    Names(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Mention> find(List<Token> tokens) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Mention mention = gazetteer.at(tokens, at).orElse(null);
            if (mention == null) {
                at++;
            } else {
                found.add(mention);
                at = mention.to();
            }
        }
        return found;
    }
}
