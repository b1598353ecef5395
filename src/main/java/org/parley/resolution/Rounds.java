package org.parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.extraction.Fact;
import org.parley.extraction.Reading;
import org.parley.extraction.Relation;
import org.parley.extraction.Thing;

/**
 * Which rounds of several articles are one: the same parties at the same place at about the same time, or with the same
 * number. The order of the articles does not matter.
 */
final class Rounds {
    private Rounds() {}

    static List<Event> events(Reading reading) {
        Set<Thing> rounds = new LinkedHashSet<>();
        reading.claims().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.relation() == Relation.ROUND)
                .map(Fact::subject)
                .filter(Thing.Round.class::isInstance)
                .forEach(rounds::add);
        String talks = talks(reading, rounds);
        return rounds.stream().map(r -> event(reading, r, talks)).toList();
    }

    /** The parties of the article's talks: those of the round of which it says most. */
    private static String talks(Reading reading, Set<Thing> rounds) {
        List<String> most = rounds.stream()
                .map(r -> Event.parties(Event.facts(reading, r)))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        return most.isEmpty() ? "unnamed-" + Paths.slug(reading.article().source()) : String.join("-", most);
    }

    private static Event event(Reading reading, Thing round, String articleTalks) {
        List<Fact> facts = Event.facts(reading, round);
        List<String> parties = Event.parties(facts);
        Optional<Thing.Place> place = Event.place(facts);
        return new Event(
                reading.article().source(),
                round,
                "round/" + (parties.size() >= 2 ? String.join("-", parties) : articleTalks),
                parties,
                place.map(p -> Paths.slug(p.name())),
                place.map(Thing.Place::name),
                Event.country(facts).or(() -> place.flatMap(Thing.Place::country)),
                Event.literal(facts, Relation.ORDINAL).map(Integer::valueOf),
                Event.literal(facts, Relation.START)
                        .or(() -> Event.literal(facts, Relation.END))
                        .filter(Dates::calendar),
                reading.anchor());
    }

    static SortedMap<String, List<Event>> resolve(List<Event> all) {
        List<Cluster> clusters = new ArrayList<>();
        List<Event> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing((Event e) -> e.city().isEmpty())
                .thenComparing(e -> e.start().isEmpty())
                .thenComparing(e -> e.start().orElse(""))
                .thenComparing(e -> e.country().isEmpty())
                .thenComparing(Event.ORDER));
        for (Event event : sorted) {
            home(clusters, event).ifPresentOrElse(c -> c.add(event), () -> clusters.add(new Cluster(event)));
        }
        SortedMap<String, List<Event>> paths = new TreeMap<>();
        clusters.forEach(cluster -> name(cluster.events(), paths));
        return paths;
    }

    private static Optional<Cluster> home(List<Cluster> clusters, Event event) {
        return clusters.stream()
                .filter(cluster -> cluster.takes(event))
                .max(Comparator.comparingInt(cluster -> cluster.closeness(event)));
    }

    private static void name(List<Event> cluster, SortedMap<String, List<Event>> paths) {
        Optional<String> month = cluster.stream()
                .map(Event::start)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(d -> d.substring(0, Math.min(7, d.length())));
        Optional<String> place = cluster.stream()
                .map(Event::city)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .or(() -> cluster.stream()
                        .map(Event::country)
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()));
        Optional<Integer> ordinal = ordinal(cluster);
        String when = month.orElse(ordinal.map(o -> "round-" + o).orElse("undated"));
        String name = when
                + place.map(p -> "-" + p)
                        .orElse(month.isPresent() && ordinal.isPresent() ? "-round-" + ordinal.get() : "");
        String path = cluster.get(0).block() + "/" + name;
        while (paths.containsKey(path)) {
            path = path + "-b";
        }
        paths.put(path, cluster);
    }

    static Optional<Integer> ordinal(List<Event> events) {
        return events.stream().map(Event::ordinal).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
