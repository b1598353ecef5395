package org.parley.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What each word that can stand in the name of a time is there. */
final class TimeWords {
    /** The part a word plays. */
    enum Kind {
        MONTH,
        WEEKDAY,
        UNIT,
        LASTING,
        SEASON,
        SHIFT,
        OTHER,
        PHASE,
        DAY,
        PART,
        QUARTER,
        HALF,
        HOLIDAY,
        FISCAL,
        VAGUE,
        ONE,
        FILLER,
        CARDINAL,
        ORDINAL
    }

    /** A part and which of its kind: the number of a month, the name of a unit. */
    record Word(Kind kind, String value) {
        int number() {
            return Integer.parseInt(value);
        }
    }

    private static final Map<String, Word> WORDS = new HashMap<>();

    static {
        WordLists.read("/language/times.txt").forEach((name, words) -> {
            String[] parts = name.split(" ");
            Word word = new Word(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
            words.forEach(form -> WORDS.put(form, word));
        });
        EnglishNumbers.cardinalWords().forEach(form -> WORDS.put(form, new Word(Kind.CARDINAL, "")));
        EnglishNumbers.ordinalWords().forEach(form -> WORDS.put(form, new Word(Kind.ORDINAL, "")));
    }

    private TimeWords() {}

    static Optional<Word> of(String lower) {
        return Optional.ofNullable(WORDS.get(lower));
    }

    /** The number of a month or weekday, or a shift; empty for a word of another kind. */
    static Optional<Integer> number(String lower, Kind kind) {
        Word word = WORDS.get(lower);
        return word != null && word.kind == kind ? Optional.of(word.number()) : Optional.empty();
    }

    static boolean is(String lower, Kind kind) {
        Word word = WORDS.get(lower);
        return word != null && word.kind == kind;
    }
}
