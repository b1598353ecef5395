package org.parley.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as file names, tables and page metadata write them. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?![0-9])");

    private Dates() {}

    /** The date that begins {@code text} in ISO 8601, whatever time of day follows it. */
    static Optional<LocalDate> iso(String text) {
        Matcher matcher = ISO.matcher(text.strip());
        return matcher.lookingAt() ? date(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
    }

    /** The date a file name begins with: {@code 2025-10-25-talks.txt}. */
    static Optional<LocalDate> prefix(String source) {
        return iso(source.substring(source.lastIndexOf('/') + 1));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** The date of these numbers; empty where there is no such day. */
    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
