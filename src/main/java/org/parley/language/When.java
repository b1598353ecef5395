package org.parley.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What the words of a time name, before the article's date is brought in. */
sealed interface When {
    /** "October 25, 2025", "25 October". */
    record Day(OptionalInt year, MonthDay day) implements When {}

    /** "October 2025", "in October". */
    record InMonth(OptionalInt year, Month month) implements When {}

    /** "2018", "the 1980s": told by the words alone. */
    record Told(String value) implements When {}

    /** A part of a year by its ISO or TimeML mark: "Q3", "H1", "SU". */
    record PartOfYear(OptionalInt year, String part) implements When {}

    /** "Thursday". */
    record OnWeekday(DayOfWeek weekday) implements When {}

    /** "the 25th". */
    record DayOfMonth(int day) implements When {}

    /** "the weekend": the last or the next. */
    record Weekend() implements When {}

    /** "next month", "three weeks ago": counted from the article's date. */
    record FromAnchor(Function<LocalDate, Stretch> count) implements When {
        static FromAnchor value(Function<LocalDate, String> count) {
            return new FromAnchor(anchor -> new Stretch(count.apply(anchor), Optional.empty()));
        }
    }

    /** "two days later", "the same month": counted from the date named before, or from the article's where told. */
    record FromBefore(CalendarUnit unit, Function<LocalDate, String> count, boolean elseFromAnchor) implements When {}

    /**
     * "a year earlier", "the year-ago period": the year before the article's, or the same quarter or month of the year
     * before the one named; the month only where figures are compared.
     */
    record YearBefore(boolean compared) implements When {}

    /** "from Monday to Wednesday". */
    record Between(When first, When last) implements When {}

    /** A duration; empty where its length is not told. */
    record Lasting(Optional<String> iso) implements When {}

    /** A value and, for a range, its last day. */
    record Stretch(String value, Optional<String> end) {}
}
