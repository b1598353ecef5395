package org.parley.resolution;

import java.time.LocalDate;

/** ISO dates of several granularities, compared. */
final class Dates {
    private Dates() {}

    /** The first day of a date, month or year. */
    static LocalDate day(String iso) {
        return switch (iso.length()) {
            case 4 -> LocalDate.parse(iso + "-01-01");
            case 7 -> LocalDate.parse(iso + "-01");
            default -> LocalDate.parse(iso.substring(0, 10));
        };
    }

    /** Whether two dates can be of one event: equal as far as both go, or not further apart than {@code days}. */
    static boolean near(String a, String b, int days) {
        int length = Math.min(a.length(), b.length());
        if (a.substring(0, length).equals(b.substring(0, length))) {
            return true;
        }
        return length == 10 && Math.abs(day(a).toEpochDay() - day(b).toEpochDay()) <= days;
    }

    static boolean calendar(String iso) {
        return iso.matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
    }
}
