package org.parley.language;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A date, range of dates or duration named in a sentence.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param value a date, month or year ({@code 2025-10-25}, {@code 2025-10}, {@code 2025}), or as TimeML writes it a week
 *     ({@code 2025-W43}), quarter ({@code 2025-Q3}), half ({@code 2025-H1}), season ({@code 2025-SU}) or decade
 *     ({@code 198X}); or a duration that XML Schema knows ({@code PT5H30M}, {@code P21D} for three weeks); for a range
 *     its first day, month or year; empty where the article's date is needed and not known, or the words do not tell
 * @param end last day, month or year of a range; otherwise empty
 * @param weekday the day named, where it was named by its weekday alone; for a range its first
 * @param monthDay the day named, where it was named without its year; for a range its first
 * @param absolute whether the words alone give the value, without the article's date
 */
public record TimeMention(
        int from,
        int to,
        Kind kind,
        Optional<String> value,
        Optional<String> end,
        Optional<DayOfWeek> weekday,
        Optional<MonthDay> monthDay,
        boolean absolute) {
    /** What sort of time is named. */
    public enum Kind {
        DATE,
        RANGE,
        DURATION
    }

    /** The value of a date where it is a day, month or year, which the graph can hold. */
    public Optional<String> calendarDate() {
        return value.filter(text -> kind != Kind.DURATION && isCalendarDate(text));
    }

    private static boolean isCalendarDate(String text) {
        boolean length = text.length() == 4 || text.length() == 7 || text.length() == 10;
        return length && text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    }
}
