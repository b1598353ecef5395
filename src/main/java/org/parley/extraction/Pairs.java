package org.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.language.Gazetteer;
import org.parley.language.Parse;

/** Where the words of an article stand behind a capitalised word, as surnames do behind first names. */
final class Pairs {
    private final Map<String, List<Place>> bySecond = new HashMap<>();

    /** A word of a sentence; it is not the first. */
    record Place(Parse parse, int token) {}

    Pairs(List<Parse> parses) {
        parses.forEach(this::add);
    }

    private void add(Parse parse) {
        for (int i = 1; i < parse.size(); i++) {
            if (parse.token(i - 1).capitalised()) {
                bySecond.computeIfAbsent(Gazetteer.fold(parse.lower(i)), any -> new ArrayList<>(2))
                        .add(new Place(parse, i));
            }
        }
    }

    /** The places of a word, given folded and in lower case, in order of the text. */
    List<Place> of(String second) {
        return bySecond.getOrDefault(second, List.of());
    }
}
