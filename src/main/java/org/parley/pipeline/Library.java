package org.parley.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.resolution.Archive;
import org.parley.resolution.Assertion;
import org.parley.resolution.Knowledge;
import org.parley.resolution.Naming;

/** All articles, as far as names and links of things need them. */
interface Library extends Archive {
    /** So many articles decide which entity of Wikidata a thing is, the first ones in order of source. */
    int TELLING = 16;

    /** How many articles it takes to know a thing well enough to link it. */
    static int telling(String path) {
        return path.startsWith("person/") || path.startsWith("city/") ? TELLING : 1;
    }

    /** Sources of the first articles, in order of source, that claim something about a thing: at most so many. */
    List<String> firsts(String path, int most);

    /** The date of an article, where that was worked out. */
    Optional<LocalDate> inferred(String source);

    /** What is known of one thing alone, as far as it can be linked. */
    default Knowledge around(String path) {
        SortedMap<String, LocalDate> dates = new TreeMap<>();
        List<Assertion> assertions = new ArrayList<>();
        for (String source : firsts(path, telling(path))) {
            assertions.addAll(account(source).about(path));
            inferred(source).ifPresent(date -> dates.put(source, date));
        }
        return new Knowledge(
                List.of(),
                dates,
                assertions,
                Naming.of(path, this),
                new TreeSet<>(known(path) ? Set.of(path) : Set.of()),
                List.of());
    }
}
