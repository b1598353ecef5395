package org.parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
    private Meetings() {}

    static List<Event> events(Reading reading) {
        Set<Thing> meetings = new LinkedHashSet<>();
        reading.claims().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.relation() == Relation.MEETING)
                .map(Fact::subject)
                .forEach(meetings::add);
        return meetings.stream().map(m -> event(reading, m)).toList();
    }

    private static Event event(Reading reading, Thing meeting) {
        List<Fact> facts = Event.facts(reading, meeting);
        String who = facts.stream()
                .filter(f -> f.relation() == Relation.PARTICIPANT)
                .map(f -> Persons.path(reading, (Thing.Person) f.object().orElseThrow())
                        .substring("person/".length()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("--"));
        Optional<Thing.Place> place = Event.place(facts);
        return new Event(
                reading.article().source(),
                meeting,
                "meeting/" + who,
                List.of(),
                place.map(p -> Paths.slug(p.name())),
                place.map(Thing.Place::name),
                Event.country(facts),
                Optional.empty(),
                Event.literal(facts, Relation.START).filter(Dates::calendar),
                reading.anchor());
    }

    static SortedMap<String, List<Event>> resolve(List<Event> all) {
        List<Event> dated = all.stream()
                .filter(e -> e.start().isPresent())
                .sorted(Comparator.comparing((Event e) -> e.start().get()).thenComparing(Event.ORDER))
                .toList();
        TreeMap<String, List<Event>> byDay = new TreeMap<>();
        dated.forEach(e ->
                byDay.computeIfAbsent(e.start().get(), key -> new ArrayList<>()).add(e));
        TreeMap<String, List<Event>> days = new TreeMap<>(byDay);
        all.stream().filter(e -> e.start().isEmpty()).forEach(e -> byDay.computeIfAbsent(
                        dayFor(days, e), key -> new ArrayList<>())
                .add(e));
        TreeMap<String, List<Event>> paths = new TreeMap<>();
        byDay.forEach((day, events) -> paths.put(events.get(0).block() + "/" + day, events));
        return paths;
    }

    /** A meeting without a day is the next one after its article, else the last before, if any is within two months. */
    private static String dayFor(NavigableMap<String, List<Event>> days, Event event) {
        Optional<String> day = event.anchor().map(Object::toString);
        if (day.isEmpty()) {
            return days.size() == 1 ? days.firstKey() : "undated";
        }
        Optional<String> next =
                Optional.ofNullable(days.ceilingKey(day.get())).filter(d -> Dates.near(d, day.get(), 60));
        Optional<String> last = Optional.ofNullable(days.floorKey(day.get())).filter(d -> Dates.near(d, day.get(), 60));
        return next.or(() -> last).orElse("undated");
    }
}
