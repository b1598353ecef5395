package org.parley.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.extraction.Fact;
import org.parley.extraction.Reading;
import org.parley.extraction.Relation;
import org.parley.extraction.Thing;

/**
 * A round, meeting or truce as one article tells of it: what can show that two articles mean the same one.
 *
 * @param block what all that could be the same have in common: the kind, and the parties or persons
 *     ("round/china-united-states")
 * @param parties that the article names for it, in order
 * @param city as a part of a path
 * @param place the city as the article writes it
 * @param country id of the party it takes place in
 * @param anchor the date by which the article was understood
 */
public record Event(
        String source,
        Thing thing,
        String block,
        List<String> parties,
        Optional<String> city,
        Optional<String> place,
        Optional<String> country,
        Optional<Integer> ordinal,
        Optional<String> start,
        Optional<LocalDate> anchor) {
    static final Comparator<Event> ORDER =
            Comparator.comparing(Event::source).thenComparing(e -> e.thing().toString());

    public Event {
        parties = List.copyOf(parties);
    }

    /** All events one article tells of. */
    public static List<Event> all(Reading reading) {
        return Stream.of(Rounds.events(reading), Meetings.events(reading), Truces.events(reading))
                .flatMap(List::stream)
                .toList();
    }

    /** What tells its block from others of the same kind: parties or persons. */
    String who() {
        return block.substring(block.indexOf('/') + 1);
    }

    static List<Fact> facts(Reading reading, Thing thing) {
        return reading.claims().stream()
                .filter(c -> !c.denied())
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.subject().equals(thing))
                .toList();
    }

    static Optional<String> literal(List<Fact> facts, Relation relation) {
        return facts.stream()
                .filter(f -> f.relation() == relation)
                .map(Fact::literal)
                .sorted()
                .findFirst();
    }

    static List<String> parties(List<Fact> facts) {
        TreeSet<String> parties = new TreeSet<>();
        facts.stream()
                .filter(f -> f.relation() == Relation.PARTY)
                .map(Fact::object)
                .flatMap(Optional::stream)
                .forEach(p -> parties.add(((Thing.Party) p).id()));
        return new ArrayList<>(parties);
    }

    static Optional<Thing.Place> place(List<Fact> facts) {
        return facts.stream()
                .filter(f -> f.relation() == Relation.CITY)
                .map(Fact::object)
                .flatMap(Optional::stream)
                .map(Thing.Place.class::cast)
                .findFirst();
    }

    static Optional<String> country(List<Fact> facts) {
        return facts.stream()
                .filter(f -> f.relation() == Relation.COUNTRY)
                .map(Fact::object)
                .flatMap(Optional::stream)
                .map(p -> ((Thing.Party) p).id())
                .findFirst();
    }
}
