package org.parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.extraction.Fact;
import org.parley.extraction.Reading;
import org.parley.extraction.Relation;
import org.parley.extraction.Thing;

/** Which truces of several articles are one: the same parties, and an end that does not contradict. */
final class Truces {
    private record Told(String source, Thing.Truce truce, Optional<String> end) {}

    private final Map<String, Map<Thing, String>> paths = new HashMap<>();

    Truces(List<Reading> readings) {
        TreeMap<String, List<Told>> byParties = new TreeMap<>();
        for (Reading reading : readings) {
            for (Thing.Truce truce : truces(reading)) {
                Optional<String> end = Event.literal(Event.facts(reading, truce), Relation.UNTIL)
                        .filter(Dates::calendar);
                byParties
                        .computeIfAbsent(truce.first() + "-" + truce.second(), key -> new ArrayList<>())
                        .add(new Told(reading.article().source(), truce, end));
            }
        }
        byParties.forEach(this::name);
    }

    Optional<String> path(Reading reading, Thing.Truce truce) {
        return Optional.ofNullable(
                paths.getOrDefault(reading.article().source(), Map.of()).get(truce));
    }

    private static Set<Thing.Truce> truces(Reading reading) {
        Set<Thing.Truce> truces = new LinkedHashSet<>();
        reading.claims().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.relation() == Relation.TRUCE)
                .map(Fact::subject)
                .map(Thing.Truce.class::cast)
                .forEach(truces::add);
        return truces;
    }

    /** A truce is known by the month it ends in; one without an end is the only one there is, or stays by itself. */
    private void name(String parties, List<Told> told) {
        TreeSet<String> months = new TreeSet<>();
        told.stream()
                .map(Told::end)
                .flatMap(Optional::stream)
                .map(e -> e.substring(0, Math.min(7, e.length())))
                .forEach(months::add);
        for (Told one : told.stream().sorted(Comparator.comparing(Told::source)).toList()) {
            String month = one.end()
                    .map(e -> e.substring(0, Math.min(7, e.length())))
                    .orElse(months.size() == 1 ? months.first() : "undated");
            paths.computeIfAbsent(one.source(), key -> new HashMap<>())
                    .put(one.truce(), "truce/" + parties + "/" + month);
        }
    }
}
