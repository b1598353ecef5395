package org.parley.resolution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.extraction.WeekdayClue;

/**
 * Dates articles that carry no date, by a round of talks that a dated article tells of too: "resumed in Kuala Lumpur on Sunday"
 * was written when that round's Sunday was. What is not shared stays undated.
 */
public final class Dating {
    /** Days of one round lie no further from its first day than this. */
    private static final int DAYS = 6;

    private Dating() {}

    /**
     * The date of an article that has none.
     *
     * @param stops what it tells of
     * @param dated what articles with a date tell of a city, in any order
     */
    public static Optional<LocalDate> date(List<Stop> stops, Function<String, ? extends Collection<Stop>> dated) {
        for (Stop stop : stops) {
            List<LocalDate> days = dated.apply(stop.city()).stream()
                    .filter(stop::fits)
                    .flatMap(other -> other.days().stream())
                    .sorted()
                    .toList();
            if (!days.isEmpty()) {
                return Optional.of(byClues(stop, days));
            }
        }
        return Optional.empty();
    }

    /** The last past day named, else the day before the first one to come, else the last day known of the round. */
    private static LocalDate byClues(Stop stop, List<LocalDate> days) {
        LocalDate first = days.get(0);
        List<LocalDate> past = new ArrayList<>();
        List<LocalDate> coming = new ArrayList<>();
        for (WeekdayClue clue : stop.clues()) {
            (clue.past() ? past : coming).add(onOrAfter(first, clue.day()));
        }
        if (!past.isEmpty()) {
            return past.stream().max(Comparator.naturalOrder()).get();
        }
        return coming.stream()
                .min(Comparator.naturalOrder())
                .map(d -> d.minusDays(1))
                .orElseGet(() -> lastDay(days));
    }

    private static LocalDate onOrAfter(LocalDate first, DayOfWeek day) {
        LocalDate date = first;
        while (date.getDayOfWeek() != day) {
            date = date.plusDays(1);
        }
        return date.isAfter(first.plusDays(DAYS)) ? first : date;
    }

    private static LocalDate lastDay(List<LocalDate> days) {
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        return last.isAfter(first.plusDays(DAYS)) ? first : last;
    }
}
