package org.parley.language;

import java.time.DayOfWeek;
import java.util.Optional;

/**
 * A date, range of dates or duration named in a sentence.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param value ISO 8601 date, month or year ({@code 2025-10-25}, {@code 2025-10}, {@code 2025}), or duration
 *     ({@code PT5H30M}); for a range its first day; empty where the article's date is needed and not known
 * @param end last day of a range; otherwise empty
 * @param weekday the day named, where it was named by its weekday alone
 * @param absolute whether the words alone give the value, without the article's date
 */
public record TimeMention(
        int from,
        int to,
        Kind kind,
        Optional<String> value,
        Optional<String> end,
        Optional<DayOfWeek> weekday,
        boolean absolute) {
    /** What sort of time is named. */
    public enum Kind {
        DATE,
        RANGE,
        DURATION
    }
}
