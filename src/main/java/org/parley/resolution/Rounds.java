package org.parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    /** Two dates of one round in one city lie no further apart. */
    private static final int DAYS = 40;

    private final Map<String, Map<Thing, String>> paths = new HashMap<>();
    private final SortedMap<String, List<Event>> events = new TreeMap<>();

    Rounds(List<Reading> readings) {
        TreeMap<String, List<Event>> byTalks = new TreeMap<>();
        for (Reading reading : readings) {
            events(reading).forEach(e -> byTalks.computeIfAbsent(e.talks(), key -> new ArrayList<>())
                    .add(e));
        }
        byTalks.values().forEach(this::cluster);
    }

    /** Path of the round that an article's round is. */
    Optional<String> path(Reading reading, Thing thing) {
        return Optional.ofNullable(
                paths.getOrDefault(reading.article().source(), Map.of()).get(thing));
    }

    /** The mentions of each round, by its path. */
    SortedMap<String, List<Event>> events() {
        return events;
    }

    private static List<Event> events(Reading reading) {
        Set<Thing> rounds = new LinkedHashSet<>();
        reading.claims().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.relation() == Relation.ROUND)
                .map(Fact::subject)
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
        String talks = parties.size() >= 2 ? String.join("-", parties) : articleTalks;
        Optional<Thing.Place> place = Event.place(facts);
        Optional<String> country = Event.country(facts).or(() -> place.flatMap(Thing.Place::country));
        Optional<Integer> ordinal = Event.literal(facts, Relation.ORDINAL).map(Integer::valueOf);
        Optional<String> start = Event.literal(facts, Relation.START)
                .or(() -> Event.literal(facts, Relation.END))
                .filter(Dates::calendar);
        return new Event(
                reading, round, talks, place.map(p -> Paths.slug(p.name())), country, ordinal, start, facts.size());
    }

    private void cluster(List<Event> all) {
        List<List<Event>> clusters = new ArrayList<>();
        List<Event> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing((Event e) -> e.city().isEmpty())
                .thenComparing(e -> e.start().isEmpty())
                .thenComparing(e -> e.start().orElse(""))
                .thenComparing(e -> e.country().isEmpty())
                .thenComparing(Event.ORDER));
        for (Event event : sorted) {
            home(clusters, event)
                    .ifPresentOrElse(c -> c.add(event), () -> clusters.add(new ArrayList<>(List.of(event))));
        }
        clusters.forEach(this::name);
    }

    private static Optional<List<Event>> home(List<List<Event>> clusters, Event event) {
        List<List<Event>> fitting = clusters.stream()
                .filter(c ->
                        c.stream().allMatch(e -> fits(e, event)) && c.stream().anyMatch(e -> shares(e, event)))
                .toList();
        return fitting.stream().max(Comparator.comparingInt((List<Event> c) -> closeness(c, event)));
    }

    /** Later rounds fit better: an article without date speaks of the latest round at a place. */
    private static int closeness(List<Event> cluster, Event event) {
        long sameDate = cluster.stream()
                .filter(e -> e.start().isPresent()
                        && event.start().isPresent()
                        && Dates.near(e.start().get(), event.start().get(), DAYS))
                .count();
        return (int) sameDate * 100 + cluster.size();
    }

    private static boolean fits(Event a, Event b) {
        boolean city = a.city().isEmpty() || b.city().isEmpty() || a.city().equals(b.city());
        boolean country =
                a.country().isEmpty() || b.country().isEmpty() || a.country().equals(b.country());
        boolean ordinal =
                a.ordinal().isEmpty() || b.ordinal().isEmpty() || a.ordinal().equals(b.ordinal());
        boolean date = when(a).isEmpty() || when(b).isEmpty() || Dates.near(when(a).get(), when(b).get(), DAYS);
        boolean twoOfOneArticle = a.source().equals(b.source());
        return city && country && ordinal && date && !twoOfOneArticle;
    }

    /** The date of a round, or for the round an article is about the date of the article. */
    private static Optional<String> when(Event e) {
        return e.start();
    }

    private static boolean shares(Event a, Event b) {
        boolean city = a.city().isPresent() && a.city().equals(b.city());
        boolean ordinal = a.ordinal().isPresent() && a.ordinal().equals(b.ordinal());
        boolean country = a.country().isPresent() && a.country().equals(b.country());
        return city || ordinal || country;
    }

    private void name(List<Event> cluster) {
        String talks = cluster.get(0).talks();
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
        Optional<Integer> ordinal =
                cluster.stream().map(Event::ordinal).flatMap(Optional::stream).min(Comparator.naturalOrder());
        String when = month.orElse(ordinal.map(o -> "round-" + o).orElse("undated"));
        String name = when
                + place.map(p -> "-" + p)
                        .orElse(month.isPresent() && ordinal.isPresent() ? "-round-" + ordinal.get() : "");
        String path = "round/" + talks + "/" + name;
        while (events.containsKey(path)) {
            path = path + "-b";
        }
        String unique = path;
        events.put(unique, cluster);
        cluster.forEach(
                e -> paths.computeIfAbsent(e.source(), key -> new HashMap<>()).put(e.thing(), unique));
    }
}
