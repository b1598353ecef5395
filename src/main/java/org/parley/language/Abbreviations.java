package org.parley.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The words that carry a full stop of their own, and the words that open a sentence. */
final class Abbreviations {
    /** What a word with a stop of its own, or the word after it, is. */
    enum Kind {
        BEFORE_NAME,
        BEFORE_NUMBER,
        ANYWHERE,
        OPENER
    }

    private static final Map<Kind, Set<String>> WORDS = read("/language/abbreviations.txt");
    private static final Map<String, Kind> KINDS = kinds();

    private Abbreviations() {}

    /** The kind of a word given without its stop; empty for one that carries none. */
    static Optional<Kind> kind(String word) {
        return Optional.ofNullable(KINDS.get(word));
    }

    static boolean opensSentence(String word) {
        return WORDS.getOrDefault(Kind.OPENER, Set.of()).contains(word);
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        WORDS.forEach((kind, words) -> words.forEach(word -> {
            if (kind != Kind.OPENER) {
                kinds.put(word, kind);
            }
        }));
        return Map.copyOf(kinds);
    }

    private static Map<Kind, Set<String>> read(String resource) {
        try (InputStream in = Abbreviations.class.getResourceAsStream(resource)) {
            return read(new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    private static Map<Kind, Set<String>> read(BufferedReader lines) {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(":", 2);
            Kind kind = Kind.valueOf(parts[0].replace('-', '_').toUpperCase(Locale.ROOT));
            Set<String> ofKind = words.computeIfAbsent(kind, any -> new HashSet<>());
            Collections.addAll(ofKind, parts[1].trim().split(" +"));
        });
        return words;
    }
}
