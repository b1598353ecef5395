package org.parley.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named lists of words from a data file of this package: one list a line, {@code name: word word ...}. */
final class Words {
    /** The lists of the readers of tariffs and export controls. */
    static final Words TARIFF = load("tariffs.txt");

    private final Map<String, Set<String>> lists = new HashMap<>();
    /** The lists on which each word stands. */
    private final Map<String, Set<String>> byWord = new HashMap<>();

    private Words(String file) {
        try (InputStream in = Words.class.getResourceAsStream("/extraction/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program's file extraction/" + file + " is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lists.forEach((list, words) -> words.forEach(word -> byWord.merge(word, Set.of(list), Words::both)));
    }

    static Words load(String file) {
        return new Words(file);
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

    /** A list of the file. */
    Set<String> all(String list) {
        Set<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalStateException("The program's word lists have no list " + list);
        }
        return words;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        lists.computeIfAbsent(line.substring(0, colon).strip(), key -> new HashSet<>())
                .addAll(List.of(line.substring(colon + 1).strip().split("\\s+")));
    }
}
