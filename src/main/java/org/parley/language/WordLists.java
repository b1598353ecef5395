package org.parley.language;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.parley.ontology.ShippedFile;

/** Lists of words under their names, from a file of lines like {@code name: word word}; a name may come twice. */
public final class WordLists {
    private WordLists() {}

    /** The lists of a file that travels with the program, in its order. */
    public static Map<String, Set<String>> read(String resource) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        String text = ShippedFile.text(WordLists.class, resource);
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(':');
            lists.computeIfAbsent(line.substring(0, colon).strip(), any -> new LinkedHashSet<>())
                    .addAll(Arrays.asList(line.substring(colon + 1).strip().split(" +")));
        });
        return lists;
    }
}
