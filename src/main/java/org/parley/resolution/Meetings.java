package org.parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.extraction.Fact;
import org.parley.extraction.Reading;
import org.parley.extraction.Relation;
import org.parley.extraction.Thing;

/** Which meetings of several articles are one: the same persons, and days that do not contradict each other. */
final class Meetings {
    private final Map<String, Map<Thing, String>> paths = new HashMap<>();
    private final SortedMap<String, List<Event>> events = new TreeMap<>();

    Meetings(List<Reading> readings, Persons persons) {
        TreeMap<String, List<Event>> byPersons = new TreeMap<>();
        for (Reading reading : readings) {
            events(reading, persons).forEach(e -> byPersons
                    .computeIfAbsent(e.talks(), key -> new ArrayList<>())
                    .add(e));
        }
        byPersons.values().forEach(this::cluster);
    }

    Optional<String> path(Reading reading, Thing thing) {
        return Optional.ofNullable(
                paths.getOrDefault(reading.article().source(), Map.of()).get(thing));
    }

    SortedMap<String, List<Event>> events() {
        return events;
    }

    private static List<Event> events(Reading reading, Persons persons) {
        Set<Thing> meetings = new LinkedHashSet<>();
        reading.claims().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.relation() == Relation.MEETING)
                .map(Fact::subject)
                .forEach(meetings::add);
        return meetings.stream().map(m -> event(reading, m, persons)).toList();
    }

    private static Event event(Reading reading, Thing meeting, Persons persons) {
        List<Fact> facts = Event.facts(reading, meeting);
        String who = facts.stream()
                .filter(f -> f.relation() == Relation.PARTICIPANT)
                .map(f -> persons.path(reading, (Thing.Person) f.object().orElseThrow())
                        .substring("person/".length()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("--"));
        Optional<String> start = Event.literal(facts, Relation.START).filter(Dates::calendar);
        return new Event(
                reading,
                meeting,
                who,
                Event.place(facts).map(p -> Paths.slug(p.name())),
                Event.country(facts),
                Optional.empty(),
                start,
                facts.size());
    }

    private void cluster(List<Event> all) {
        List<Event> dated = all.stream()
                .filter(e -> e.start().isPresent())
                .sorted(Comparator.comparing((Event e) -> e.start().get()).thenComparing(Event.ORDER))
                .toList();
        TreeMap<String, List<Event>> byDay = new TreeMap<>();
        dated.forEach(e ->
                byDay.computeIfAbsent(e.start().get(), key -> new ArrayList<>()).add(e));
        for (Event event : all.stream()
                .filter(e -> e.start().isEmpty())
                .sorted(Event.ORDER)
                .toList()) {
            byDay.computeIfAbsent(dayFor(byDay, event), key -> new ArrayList<>())
                    .add(event);
        }
        byDay.forEach(this::name);
    }

    /** A meeting without a day is the next one after its article, else the last before, if any is within two months. */
    private static String dayFor(NavigableMap<String, List<Event>> byDay, Event event) {
        Optional<String> day = event.reading().anchor().map(Object::toString);
        if (day.isEmpty()) {
            return byDay.size() == 1 ? byDay.firstKey() : "undated";
        }
        Optional<String> next = Optional.ofNullable(byDay.ceilingKey(day.get()))
                .filter(d -> Dates.calendar(d) && Dates.near(d, day.get(), 60));
        Optional<String> last = Optional.ofNullable(byDay.floorKey(day.get()))
                .filter(d -> Dates.calendar(d) && Dates.near(d, day.get(), 60));
        return next.or(() -> last).orElse("undated");
    }

    private void name(String day, List<Event> cluster) {
        String path = "meeting/" + cluster.get(0).talks() + "/" + day;
        events.put(path, cluster);
        cluster.forEach(
                e -> paths.computeIfAbsent(e.source(), key -> new HashMap<>()).put(e.thing(), path));
    }
}
