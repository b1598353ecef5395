package org.parley.resolution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.extraction.Fact;
import org.parley.extraction.Reading;
import org.parley.extraction.Relation;
import org.parley.extraction.Thing;
import org.parley.extraction.WeekdayClue;

/**
 * Dates articles that carry no date, by a round of talks that a dated article tells of too: "resumed in Kuala Lumpur on Sunday"
 * was written when that round's Sunday was. What is not shared stays undated.
 */
final class Dating {
    /** Days of one round lie no further from its first day than this. */
    private static final int DAYS = 6;

    private final List<Reading> dated;
    private final List<Reading> undated;

    Dating(List<Reading> readings) {
        List<Reading> sorted = readings.stream()
                .sorted(Comparator.comparing(r -> r.article().source()))
                .toList();
        this.dated = sorted.stream().filter(r -> r.anchor().isPresent()).toList();
        this.undated = sorted.stream().filter(r -> r.anchor().isEmpty()).toList();
    }

    SortedMap<String, LocalDate> dates() {
        SortedMap<String, LocalDate> dates = new TreeMap<>();
        undated.forEach(reading ->
                date(reading).ifPresent(d -> dates.put(reading.article().source(), d)));
        return dates;
    }

    private Optional<LocalDate> date(Reading reading) {
        for (Thing round : rounds(reading)) {
            Optional<LocalDate> first = firstDay(reading, round);
            if (first.isPresent()) {
                return Optional.of(byClues(reading, round, first.get()));
            }
        }
        return Optional.empty();
    }

    /** The last past day named, else the day before the first one to come, else the last day known of the round. */
    private LocalDate byClues(Reading reading, Thing round, LocalDate first) {
        List<LocalDate> past = new ArrayList<>();
        List<LocalDate> coming = new ArrayList<>();
        for (WeekdayClue clue : reading.weekdays()) {
            if (clue.round().equals(round)) {
                (clue.past() ? past : coming).add(onOrAfter(first, clue.day()));
            }
        }
        if (!past.isEmpty()) {
            return past.stream().max(Comparator.naturalOrder()).get();
        }
        return coming.stream()
                .min(Comparator.naturalOrder())
                .map(d -> d.minusDays(1))
                .orElseGet(() -> lastDay(reading, round, first));
    }

    private static LocalDate onOrAfter(LocalDate first, DayOfWeek day) {
        LocalDate date = first;
        while (date.getDayOfWeek() != day) {
            date = date.plusDays(1);
        }
        return date.isAfter(first.plusDays(DAYS)) ? first : date;
    }

    private static List<Thing> rounds(Reading reading) {
        return reading.claims().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.relation() == Relation.ROUND)
                .map(Fact::subject)
                .distinct()
                .toList();
    }

    /** First day of the round, as dated articles with the same place and parties give it. */
    private Optional<LocalDate> firstDay(Reading reading, Thing round) {
        return days(reading, round).stream().min(Comparator.naturalOrder());
    }

    private LocalDate lastDay(Reading reading, Thing round, LocalDate first) {
        return days(reading, round).stream()
                .max(Comparator.naturalOrder())
                .filter(d -> !d.isAfter(first.plusDays(DAYS)))
                .orElse(first);
    }

    private List<LocalDate> days(Reading reading, Thing round) {
        List<Fact> mine = Event.facts(reading, round);
        List<LocalDate> days = new ArrayList<>();
        for (Reading other : dated) {
            for (Thing theirs : rounds(other)) {
                List<Fact> facts = Event.facts(other, theirs);
                if (same(mine, facts)) {
                    facts.stream()
                            .filter(f -> f.relation() == Relation.START || f.relation() == Relation.END)
                            .map(Fact::literal)
                            .filter(l -> Dates.calendar(l) && l.length() == 10)
                            .map(LocalDate::parse)
                            .forEach(days::add);
                }
            }
        }
        return days;
    }

    private static boolean same(List<Fact> a, List<Fact> b) {
        boolean city = Event.place(a).isPresent()
                && Event.place(a).map(Thing.Place::name).equals(Event.place(b).map(Thing.Place::name));
        boolean parties = Event.parties(a).isEmpty()
                || Event.parties(b).isEmpty()
                || Event.parties(a).equals(Event.parties(b));
        return city && parties;
    }
}
