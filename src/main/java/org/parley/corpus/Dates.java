package org.parley.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as file names, tables, page metadata and by-lines write them. */
final class Dates {
    /** The name of a month, whole or short. */
    static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("(?<![0-9])(\\d{4})-(\\d\\d)-(\\d\\d)(?![0-9])");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b(" + MONTH + ") (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b(?!:)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)? (" + MONTH + ")(?:,? (\\d{4}))?\\b(?!:)", Pattern.CASE_INSENSITIVE);

    private Dates() {}

    /** The date that begins {@code text} in ISO 8601, whatever time of day follows it. */
    static Optional<LocalDate> iso(String text) {
        Matcher matcher = ISO.matcher(text.strip());
        return matcher.lookingAt() ? isoDate(matcher) : Optional.empty();
    }

    /** The date a file name begins with: {@code 2025-10-25-talks.txt}. */
    static Optional<LocalDate> prefix(String source) {
        return iso(source.substring(source.lastIndexOf('/') + 1));
    }

    /** The first whole date, with its year, in {@code text}; dates in numbers alone only if they are ISO 8601. */
    static Optional<LocalDate> full(String text) {
        Matcher iso = ISO.matcher(text);
        return iso.find() ? isoDate(iso) : full(text, MONTH_FIRST, 1, 2).or(() -> full(text, DAY_FIRST, 2, 1));
    }

    /** The first day of a month, with a year or not, in {@code text}. */
    static Optional<MonthDay> monthDay(String text) {
        return monthDay(text, MONTH_FIRST, 1, 2).or(() -> monthDay(text, DAY_FIRST, 2, 1));
    }

    /** The date of these numbers; empty where there is no such day. */
    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> full(String text, Pattern pattern, int month, int day) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String year = matcher.group(3);
            if (year != null) {
                return date(Integer.parseInt(year), month(matcher.group(month)), Integer.parseInt(matcher.group(day)));
            }
        }
        return Optional.empty();
    }

    private static Optional<MonthDay> monthDay(String text, Pattern pattern, int month, int day) {
        Matcher matcher = pattern.matcher(text);
        try {
            return matcher.find()
                    ? Optional.of(MonthDay.of(month(matcher.group(month)), Integer.parseInt(matcher.group(day))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static Optional<LocalDate> isoDate(Matcher matcher) {
        return date(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }
}
