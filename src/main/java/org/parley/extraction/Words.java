package org.parley.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.language.WordLists;

/** Named lists of words from a data file of this package: one list a line, {@code name: word word ...}. */
final class Words {
    private static final Map<String, Words> FILES = new ConcurrentHashMap<>();

    /** The lists of the readers of tariffs and export controls. */
    static final Words TARIFF = load("tariffs.txt");

    /** The words that offices are made of. */
    static final Words TITLE = load("titles.txt");

    /** The verbs of speech. */
    static final Words SPEECH = load("speech.txt");

    private final Map<String, Set<String>> lists;
    /** The lists on which each word stands. */
    private final Map<String, Set<String>> byWord = new HashMap<>();

    private Words(String file) {
        lists = WordLists.read("/extraction/" + file);
        lists.forEach((list, words) -> words.forEach(word -> byWord.merge(word, Set.of(list), Words::both)));
    }

    /** The lists of a file, which is read once. */
    static Words load(String file) {
        return FILES.computeIfAbsent(file, Words::new);
    }

    /** A list that the program relies on. */
    Set<String> list(String name) {
        Set<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalStateException("A word list named '" + name + "' is missing");
        }
        return words;
    }

    boolean has(String list, String word) {
        return byWord.getOrDefault(word, Set.of()).contains(list);
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
