package org.parley.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that carry a full stop of their own, and the words that open a sentence. */
final class Abbreviations {
    /** Where a word stands that has a stop of its own. */
    enum Kind {
        BEFORE_NAME,
        BEFORE_NUMBER,
        ANYWHERE
    }

    private static final Map<String, Set<String>> WORDS = WordLists.read("/language/abbreviations.txt");
    private static final Set<String> OPENERS = WORDS.getOrDefault("opener", Set.of());
    private static final Map<String, Kind> KINDS = kinds();

    private Abbreviations() {}

    /** The kind of a word given without its stop; empty for one that carries none. */
    static Optional<Kind> kind(String word) {
        return Optional.ofNullable(KINDS.get(word));
    }

    static boolean opensSentence(String word) {
        return OPENERS.contains(word);
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            WORDS.getOrDefault(name, Set.of()).forEach(word -> kinds.put(word, kind));
        }
        return Map.copyOf(kinds);
    }
}
