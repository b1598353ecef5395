package org.parley.extraction;

import java.util.Set;
import org.parley.language.Lexicon;
import org.parley.language.Parse;
import org.parley.language.Tag;

/** Questions about single words that several extractors ask. */
final class Lexical {
    private Lexical() {}

    /** Whether the first word of a sentence is an ordinary word that is capitalised only for its place. */
    static boolean common(Parse parse, int i) {
        String word = parse.lower(i);
        return Lexicon.english().knows(word)
                || word.endsWith("ing")
                || word.endsWith("ed")
                || word.endsWith("ly")
                || word.endsWith("s") && Lexicon.english().knows(word.substring(0, word.length() - 1));
    }

    /** Whether one of some words stands in {@code [from, to)}. */
    static boolean any(Parse parse, int from, int to, Set<String> words) {
        for (int i = from; i < to; i++) {
            if (words.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean pronounHe(Parse parse, int i) {
        return parse.lower(i).equals("he");
    }

    /**
     * Whether a capitalised "He" stands where a pronoun does not: inside a sentence, or first but joined to another name or
     * followed by a comma or possessive.
     */
    static boolean surnamePlace(Parse parse, int i) {
        String next = parse.lower(i + 1);
        boolean nameAfterAnd =
                next.equals("and") && i + 2 < parse.size() && parse.token(i + 2).capitalised();
        if (next.equals("'s") && !gerundFollows(parse, i + 2) || nameAfterAnd) {
            return true;
        }
        boolean first =
                i == 0 || parse.tags().get(i - 1) == Tag.QUOTE || parse.tags().get(i - 1) == Tag.BREAK;
        return !first || next.equals(",") && !Set.of("too", "however").contains(parse.lower(i + 2));
    }

    private static boolean gerundFollows(Parse parse, int i) {
        return i < parse.size()
                && (parse.tags().get(i) == Tag.GERUND
                        || parse.tags().get(i) == Tag.PAST
                        || parse.tags().get(i) == Tag.DETERMINER
                        || parse.tags().get(i) == Tag.NOT);
    }
}
