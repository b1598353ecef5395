package org.parley.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.resolution.Account;

/**
 * What articles say of one thing, counted and cut down to what follows from it. What some articles say and what others say
 * add up to what all say.
 *
 * @param spoken whether an article speaks of it in what it does not deny
 * @param known whether it is one of the reference data
 * @param firsts sources of the first articles that claim something about it, as many as it takes to link it
 * @param labels what articles call it, and how many of them
 * @param forms the forms under which a person is named, each with the source of the first article that does
 */
public record Dossier(
        String path,
        boolean spoken,
        boolean known,
        List<String> firsts,
        Map<String, Integer> labels,
        Map<String, String> forms) {
    /** What one article says of each thing it touches. */
    static List<Dossier> of(Account account) {
        String source = account.reading().article().source();
        Set<String> spoken = Keys.spoken(account);
        Set<String> touched = new TreeSet<>(spoken);
        touched.addAll(account.known());
        touched.addAll(account.labels().keySet());
        return touched.stream()
                .map(path -> new Dossier(
                        path,
                        spoken.contains(path),
                        account.known().contains(path),
                        account.about().contains(path) ? List.of(source) : List.of(),
                        each(account.labels(), path, 1),
                        each(account.forms(), path, source)))
                .toList();
    }

    private static <T> Map<String, T> each(SortedMap<String, SortedSet<String>> names, String path, T value) {
        Map<String, T> each = new TreeMap<>();
        names.getOrDefault(path, new TreeSet<>()).forEach(name -> each.put(name, value));
        return each;
    }

    /** What the articles of both say; none may be in both. */
    public Dossier with(Dossier other) {
        Map<String, Integer> counts = new TreeMap<>(labels);
        other.labels.forEach((label, count) -> counts.merge(label, count, Integer::sum));
        Map<String, String> sources = new TreeMap<>(forms);
        other.forms.forEach((form, source) -> sources.merge(form, source, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return new Dossier(
                path,
                spoken || other.spoken,
                known || other.known,
                new ArrayList<>(Stream.concat(firsts.stream(), other.firsts.stream())
                        .sorted()
                        .limit(Library.telling(path))
                        .toList()),
                counts,
                sources);
    }
}
