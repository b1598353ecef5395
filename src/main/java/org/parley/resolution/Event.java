package org.parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.extraction.Fact;
import org.parley.extraction.Reading;
import org.parley.extraction.Relation;
import org.parley.extraction.Thing;

/**
 * A round or meeting as one article tells of it: what can show that two articles mean the same one.
 *
 * @param talks the parties whose talks it belongs to, joined by a hyphen; for a meeting its persons
 */
record Event(
        Reading reading,
        Thing thing,
        String talks,
        Optional<String> city,
        Optional<String> country,
        Optional<Integer> ordinal,
        Optional<String> start,
        int size) {
    static final Comparator<Event> ORDER =
            Comparator.comparing(Event::source).thenComparing(e -> e.thing().toString());

    String source() {
        return reading.article().source();
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
