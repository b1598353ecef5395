package org.parley.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists of words under their names, from a file of lines like {@code name: word word}; a name may come twice. */
final class WordLists {
    private WordLists() {}

    /** The lists of a file that travels with the program, in its order. */
    static Map<String, Set<String>> read(String resource) {
        try (InputStream in = WordLists.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    private static Map<String, Set<String>> read(BufferedReader lines) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(':');
            lists.computeIfAbsent(line.substring(0, colon).strip(), any -> new LinkedHashSet<>())
                    .addAll(Arrays.asList(line.substring(colon + 1).strip().split(" +")));
        });
        return lists;
    }
}
