package org.parley.resolution;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;

/** Which persons of several articles are one: the same known person, or the same full name. */
final class Persons {
    private final TreeMap<String, TreeMap<String, Integer>> labels = new TreeMap<>();
    private final TreeMap<String, SortedSet<String>> forms = new TreeMap<>();

    Persons(List<Reading> readings) {
        readings.forEach(this::collect);
    }

    /** Path of a person; one known by a surname alone stays a person of that article. */
    String path(Reading reading, Thing.Person person) {
        if (person.known().isPresent()) {
            return "person/" + person.known().get();
        }
        String slug = Paths.slug(person.name());
        boolean full = person.name().contains(" ");
        return full
                ? "person/" + slug
                : "person/" + slug + "--" + Paths.slug(reading.article().source());
    }

    /** The name that a person's articles use most; of equally frequent ones the first in the alphabet. */
    Optional<String> label(String path) {
        return Optional.ofNullable(labels.get(path)).flatMap(names -> names.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey));
    }

    SortedSet<String> forms(String path) {
        return forms.getOrDefault(path, new TreeSet<>());
    }

    private void collect(Reading reading) {
        reading.names().forEach((thing, names) -> {
            if (thing instanceof Thing.Person person) {
                String path = path(reading, person);
                labels.computeIfAbsent(path, key -> new TreeMap<>()).merge(person.name(), 1, Integer::sum);
                forms.computeIfAbsent(path, key -> new TreeSet<>()).addAll(names);
            }
        });
    }
}
