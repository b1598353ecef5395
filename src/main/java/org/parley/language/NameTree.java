package org.parley.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names that begin with the same words: what those words mean alone, and the names that go on from there. */
final class NameTree {
    /** A single word of no more letters may be an abbreviation. */
    private static final int SHORT = 3;

    private final boolean isShort;
    private final List<Mention.Reading> readings = new ArrayList<>(1);
    private final Map<String, NameTree> longer = new HashMap<>(2);

    /** A tree without names. */
    NameTree() {
        this(false);
    }

    private NameTree(boolean isShort) {
        this.isShort = isShort;
    }

    void add(List<String> words, Mention.Reading reading) {
        NameTree name = this;
        for (String word : words) {
            boolean shortName = name == this && word.length() <= SHORT;
            name = name.longer.computeIfAbsent(word, any -> new NameTree(shortName));
        }
        if (!name.readings.contains(reading)) {
            name.readings.add(reading);
        }
    }

    /** The names that go on with a folded word. */
    Optional<NameTree> after(String word) {
        return Optional.ofNullable(longer.get(word));
    }

    /** Whether no name goes on from here. */
    boolean isLast() {
        return longer.isEmpty();
    }

    /** Whether the name that ends here is one word of a few letters. */
    boolean isShort() {
        return isShort;
    }

    /** What the name that ends here can stand for; empty where none does. */
    List<Mention.Reading> readings() {
        return readings;
    }
}
