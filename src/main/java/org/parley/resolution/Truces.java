package org.parley.resolution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.extraction.Fact;
import org.parley.extraction.Reading;
import org.parley.extraction.Relation;
import org.parley.extraction.Thing;

/** Which truces of several articles are one: the same parties, and an end that does not contradict. */
final class Truces {
    private Truces() {}

    static List<Event> events(Reading reading) {
        Set<Thing.Truce> truces = new LinkedHashSet<>();
        reading.claims().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.relation() == Relation.TRUCE)
                .map(Fact::subject)
                .map(Thing.Truce.class::cast)
                .forEach(truces::add);
        return truces.stream().map(truce -> event(reading, truce)).toList();
    }

    private static Event event(Reading reading, Thing.Truce truce) {
        Optional<String> end =
                Event.literal(Event.facts(reading, truce), Relation.UNTIL).filter(Dates::calendar);
        return new Event(
                reading.article().source(),
                truce,
                "truce/" + truce.first() + "-" + truce.second(),
                List.of(truce.first(), truce.second()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                end,
                reading.anchor());
    }

    /** A truce is known by the month it ends in; one without an end is the only one there is, or stays by itself. */
    static SortedMap<String, List<Event>> resolve(List<Event> events) {
        TreeSet<String> months = new TreeSet<>();
        events.forEach(event -> month(event).ifPresent(months::add));
        String open = months.size() == 1 ? months.first() : "undated";
        TreeMap<String, List<Event>> paths = new TreeMap<>();
        events.forEach(event -> paths.computeIfAbsent(
                        event.block() + "/" + month(event).orElse(open), key -> new ArrayList<>())
                .add(event));
        return paths;
    }

    private static Optional<String> month(Event truce) {
        return truce.start().map(end -> end.substring(0, Math.min(7, end.length())));
    }
}
