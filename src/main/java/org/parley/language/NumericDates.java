package org.parley.language;

import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads dates written in digits alone. */
final class NumericDates {
    private final TokenRow row;

    NumericDates(TokenRow row) {
        this.row = row;
    }

    /** "2025-10-27", "27/10/2025", "27.10.2025"; where day and month could be either, nothing is read. */
    Optional<TimePhrase> at(int i) {
        int year = row.number(i);
        if (row.form(i).indexOf('.') > 0) {
            return dotted(i);
        } else if (!row.joined(i)
                || !row.joined(i + 1)
                || !row.is(i + 1, "-", "/")
                || !row.is(i + 3, row.lower(i + 1))) {
            return Optional.empty();
        }
        return row.form(i).length() == 4
                ? told(i, i + 5, year, row.number(i + 2), leadingNumber(row.form(i + 4)))
                : dayAndMonth(i, i + 5, row.number(i + 4), row.number(i), row.number(i + 2));
    }

    private Optional<TimePhrase> dotted(int i) {
        String[] parts = row.form(i).split("\\.", -1);
        boolean date = parts.length == 3 && parts[2].length() == 4 && parts[0].length() < 3 && parts[1].length() < 3;
        return date && row.form(i).chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                ? dayAndMonth(i, i + 1, leadingNumber(parts[2]), leadingNumber(parts[0]), leadingNumber(parts[1]))
                : Optional.empty();
    }

    private Optional<TimePhrase> dayAndMonth(int i, int to, int year, int one, int other) {
        if (one > 12 || one == other) {
            return told(i, to, year, other, one);
        }
        return other > 12 ? told(i, to, year, one, other) : Optional.empty();
    }

    private static Optional<TimePhrase> told(int i, int to, int year, int month, int day) {
        boolean real = year >= 1000
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).maxLength();
        return real
                ? Optional.of(new TimePhrase(i, to, new When.Day(OptionalInt.of(year), MonthDay.of(month, day))))
                : Optional.empty();
    }

    /** The day of "27T10:30". */
    static int leadingNumber(String form) {
        int length = 0;
        while (length < form.length() && Character.isDigit(form.charAt(length))) {
            length++;
        }
        boolean time = length == form.length() || form.charAt(length) == 'T';
        return length > 0 && length <= 4 && time ? Integer.parseInt(form.substring(0, length)) : -1;
    }
}
