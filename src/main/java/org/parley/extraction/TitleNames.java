package org.parley.extraction;

import java.util.Locale;
import java.util.Optional;
import org.parley.language.Mention;
import org.parley.language.Parse;

/** Writes the words of an office in one form. */
final class TitleNames {
    private TitleNames() {}

    /** The office of the tokens {@code [from, to)} without its party: "Deputy Trade Minister". */
    static String of(Parse parse, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            Optional<Mention> party = parse.nameAt(i).filter(m -> m.party().isPresent());
            String word = parse.lower(i);
            if (party.isPresent() || word.equals("-") || word.equals("the") || word.equals("'s")) {
                continue;
            }
            boolean tight = word.equals(",");
            name.append(name.length() == 0 || tight ? "" : " ")
                    .append(
                            Words.TITLE.has("small", word) || tight
                                    ? word
                                    : capital(i == to - 1 ? lastWord(word) : word));
        }
        return name.toString();
    }

    private static String lastWord(String word) {
        return Words.TITLE.has("head", Titles.singular(word)) ? Titles.singular(word) : word;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
