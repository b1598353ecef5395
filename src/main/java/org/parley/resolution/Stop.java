package org.parley.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parley.extraction.Fact;
import org.parley.extraction.Reading;
import org.parley.extraction.Relation;
import org.parley.extraction.Thing;
import org.parley.extraction.WeekdayClue;

/**
 * A round in a city, as far as it can date the articles that tell of it.
 *
 * @param city name of the city, which both articles must give
 * @param days that the article names of it
 * @param clues weekdays that the article names of it
 */
public record Stop(String city, List<String> parties, List<LocalDate> days, List<WeekdayClue> clues) {
    public Stop {
        parties = List.copyOf(parties);
        days = List.copyOf(days);
        clues = List.copyOf(clues);
    }

    /** The rounds of an article whose city is known, in the order in which it tells of them. */
    public static List<Stop> all(Reading reading) {
        return reading.claims().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.relation() == Relation.ROUND)
                .map(Fact::subject)
                .distinct()
                .flatMap(round -> of(reading, round).stream())
                .toList();
    }

    private static Optional<Stop> of(Reading reading, Thing round) {
        List<Fact> facts = Event.facts(reading, round);
        return Event.place(facts)
                .map(place -> new Stop(place.name(), Event.parties(facts), days(facts), clues(reading, round)));
    }

    private static List<LocalDate> days(List<Fact> facts) {
        return facts.stream()
                .filter(f -> f.relation() == Relation.START || f.relation() == Relation.END)
                .map(Fact::literal)
                .filter(l -> Dates.calendar(l) && l.length() == 10)
                .map(LocalDate::parse)
                .toList();
    }

    private static List<WeekdayClue> clues(Reading reading, Thing round) {
        return reading.weekdays().stream()
                .filter(clue -> clue.round().equals(round))
                .toList();
    }

    /** As much of it as it takes to date others. */
    public Stop daysOnly() {
        return new Stop(city, parties, days.stream().sorted().distinct().toList(), List.of());
    }

    /** Whether this can be the same round as another in the same city. */
    boolean fits(Stop other) {
        return city.equals(other.city)
                && (parties.isEmpty() || other.parties.isEmpty() || parties.equals(other.parties));
    }
}
