package org.parley.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/** A unit of time: how it is named in a value, counted from a date, and written as a duration. */
enum CalendarUnit {
    SECOND(ChronoUnit.DAYS, 0, 1),
    MINUTE(ChronoUnit.DAYS, 0, 60),
    HOUR(ChronoUnit.DAYS, 0, 3600),
    DAY(ChronoUnit.DAYS, 1, 86_400),
    WEEK(ChronoUnit.WEEKS, 1, 7 * 86_400),
    FORTNIGHT(ChronoUnit.WEEKS, 2, 14 * 86_400),
    WEEKEND(ChronoUnit.WEEKS, 1, 2 * 86_400),
    MONTH(ChronoUnit.MONTHS, 1, 0),
    QUARTER(ChronoUnit.MONTHS, 3, 0),
    YEAR(ChronoUnit.YEARS, 1, 0),
    DECADE(ChronoUnit.YEARS, 10, 0),
    CENTURY(ChronoUnit.YEARS, 100, 0);

    /** Longer ones are mistakes: so many months or seconds. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(10_000_000_000L);

    private final ChronoUnit step;
    private final int steps;
    private final long seconds;

    CalendarUnit(ChronoUnit step, int steps, long seconds) {
        this.step = step;
        this.steps = steps;
        this.seconds = seconds;
    }

    static CalendarUnit named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    LocalDate shifted(LocalDate date, long count) {
        return date.plus(count * steps, step);
    }

    /** The unit a date lies in: "2025-10-27", "2025-W44", "2025-10", "2025-Q4", "2025", "202X", "20XX". */
    String holding(LocalDate date) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> date.toString();
            case WEEK, FORTNIGHT, WEEKEND -> week(date);
            case MONTH -> date.toString().substring(0, 7);
            case QUARTER -> date.getYear() + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(date.getYear());
            case DECADE -> date.getYear() / 10 + "X";
            case CENTURY -> date.getYear() / 100 + "XX";
        };
    }

    private static String week(LocalDate date) {
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return date.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
    }

    /** So many units as a duration that XML Schema knows, which has no weeks; empty for a fraction of a month. */
    Optional<String> lasting(BigDecimal count) {
        return seconds == 0 ? months(count) : clock(count.multiply(BigDecimal.valueOf(seconds)));
    }

    private Optional<String> months(BigDecimal count) {
        BigDecimal months = count.multiply(BigDecimal.valueOf(step == ChronoUnit.YEARS ? steps * 12L : steps))
                .stripTrailingZeros();
        if (months.scale() > 0 || months.signum() <= 0 || months.compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        long total = months.longValueExact();
        return Optional.of("P" + part(step == ChronoUnit.YEARS ? total / 12 : 0, "Y")
                + part(step == ChronoUnit.YEARS ? total % 12 : total, "M"));
    }

    private Optional<String> clock(BigDecimal length) {
        if (length.signum() <= 0 || length.stripTrailingZeros().scale() > 0 || length.compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        long total = length.longValueExact();
        boolean days = seconds >= 86_400;
        String clock = part((days ? total % 86_400 : total) / 3600, "H")
                + part(total % 3600 / 60, "M")
                + part(total % 60, "S");
        return Optional.of("P" + part(days ? total / 86_400 : 0, "D") + (clock.isEmpty() ? "" : "T" + clock));
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + unit;
    }
}
