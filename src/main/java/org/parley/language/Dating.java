package org.parley.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.parley.language.When.Stretch;

/**
 * Brings the article's date into what words name.
 *
 * @param anchor the article's date
 * @param before the value of the date named last before this one, in the same sentence
 * @param tense the side of the anchor on which the time lies
 */
record Dating(Optional<LocalDate> anchor, Optional<String> before, Tense tense) {
    /** How far back a day may lie before one near by ahead is likelier, whatever the tense; and the reverse. */
    private static final Reach DAYS = new Reach(239, 120);

    /** The same for months, which are named without their year from farther away. */
    private static final Reach MONTHS = new Reach(310, 70);

    private record Reach(long far, long near) {}

    /** The value; empty where the article's date is needed and not known. */
    Optional<Stretch> of(When when) {
        try {
            return resolved(when);
        } catch (DateTimeException outOfTime) {
            return Optional.empty();
        }
    }

    private Optional<Stretch> resolved(When when) {
        if (when instanceof When.Told told) {
            return value(told.value());
        } else if (when instanceof When.Lasting lasting) {
            return lasting.iso().flatMap(Dating::value);
        } else if (when instanceof When.FromBefore count) {
            Optional<LocalDate> start = before.flatMap(date -> start(date, count.unit()));
            return start.or(() -> count.elseFromAnchor() ? anchor : Optional.empty())
                    .flatMap(date -> value(count.count().apply(date)));
        } else if (when instanceof When.YearBefore year) {
            return yearBefore(year);
        } else if (when instanceof When.FromAnchor count) {
            return anchor.map(count.count());
        } else if (when instanceof When.Between between) {
            return between(between.first(), between.last());
        }
        return named(when);
    }

    private Optional<Stretch> yearBefore(When.YearBefore year) {
        Optional<String> part = before.filter(named -> named.length() == 7)
                .filter(named -> named.charAt(5) == 'Q' || (year.compared() && Character.isDigit(named.charAt(5))));
        Optional<Integer> base =
                part.map(named -> Integer.valueOf(named.substring(0, 4))).or(() -> anchor.map(LocalDate::getYear));
        return base.flatMap(
                known -> value(known - 1 + part.map(named -> named.substring(4)).orElse("")));
    }

    /** The first day of a value; empty where it is too coarse to count such units from it. */
    private static Optional<LocalDate> start(String value, CalendarUnit unit) {
        int needed = unit.compareTo(CalendarUnit.MONTH) < 0 ? 10 : unit == CalendarUnit.MONTH ? 7 : 4;
        boolean calendar = value.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        return calendar && value.length() >= needed
                ? Optional.of(LocalDate.parse(value + "-01-01".substring(value.length() - 4)))
                : Optional.empty();
    }

    private Optional<Stretch> named(When when) {
        if (when instanceof When.Day day) {
            return day(day).map(LocalDate::toString).flatMap(Dating::value);
        } else if (when instanceof When.OnWeekday day) {
            return anchor.map(date -> weekday(date, day.weekday())).flatMap(date -> value(date.toString()));
        } else if (when instanceof When.InMonth month) {
            return month(month);
        } else if (when instanceof When.PartOfYear part) {
            return partOfYear(part);
        } else if (when instanceof When.DayOfMonth day) {
            return anchor.map(date -> dayOfMonth(date, day.day())).flatMap(date -> value(date.toString()));
        }
        return anchor.flatMap(date -> Optional.of(weekend(date)));
    }

    private static Optional<Stretch> value(String value) {
        return Optional.of(new Stretch(value, Optional.empty()));
    }

    private Optional<LocalDate> day(When.Day day) {
        return day.year().isPresent()
                ? Optional.of(day.day().atYear(day.year().getAsInt()))
                : anchor.map(date -> nearest(date, day.day()));
    }

    private LocalDate nearest(LocalDate date, MonthDay day) {
        LocalDate sameYear = day.atYear(date.getYear());
        if (sameYear.equals(date)) {
            return date;
        }
        LocalDate last = sameYear.isBefore(date) ? sameYear : day.atYear(date.getYear() - 1);
        LocalDate next = sameYear.isAfter(date) ? sameYear : day.atYear(date.getYear() + 1);
        long back = ChronoUnit.DAYS.between(last, date);
        long ahead = ChronoUnit.DAYS.between(date, next);
        return liesBack(back, ahead, DAYS) ? last : next;
    }

    private boolean liesBack(long back, long ahead, Reach reach) {
        return switch (tense) {
            case PAST -> back <= reach.far || ahead > reach.near;
            case FUTURE -> ahead > DAYS.far && back <= MONTHS.near;
            case OPEN -> back <= 2 * ahead;
        };
    }

    private LocalDate weekday(LocalDate date, DayOfWeek weekday) {
        return date.with(
                tense == Tense.FUTURE
                        ? TemporalAdjusters.nextOrSame(weekday)
                        : TemporalAdjusters.previousOrSame(weekday));
    }

    private Optional<Stretch> month(When.InMonth month) {
        int number = month.month().getValue();
        return month.year().isPresent()
                ? value(yearMonth(month.year().getAsInt(), number))
                : anchor.flatMap(date -> value(yearMonth(yearOf(date, number, number), number)));
    }

    private Optional<Stretch> partOfYear(When.PartOfYear named) {
        String part = named.part();
        return named.year().isPresent()
                ? value(named.year().getAsInt() + "-" + part)
                : anchor.flatMap(date ->
                        value(yearOf(date, PartsOfYear.firstMonth(part), PartsOfYear.lastMonth(part)) + "-" + part));
    }

    /** The year in which months from first to last lie, seen from a date. */
    private int yearOf(LocalDate date, int first, int last) {
        int now = date.getMonthValue();
        if (first <= now && now <= last) {
            return date.getYear();
        }
        int back = (now - last + 12) % 12;
        int ahead = (first - now + 12) % 12;
        boolean past = liesBack(back * 30L, ahead * 30L, MONTHS);
        boolean earlierThisYear = last < now;
        return date.getYear() + (past ? earlierThisYear ? 0 : -1 : earlierThisYear ? 1 : 0);
    }

    private static String yearMonth(int year, int month) {
        return year + (month < 10 ? "-0" : "-") + month;
    }

    private LocalDate dayOfMonth(LocalDate date, int day) {
        LocalDate here = date.withDayOfMonth(Math.min(day, date.lengthOfMonth()));
        if (tense == Tense.FUTURE) {
            return here.isBefore(date) ? here.plusMonths(1) : here;
        }
        return here.isAfter(date) ? here.minusMonths(1) : here;
    }

    private Stretch weekend(LocalDate date) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate sunday = tense == Tense.FUTURE || weekend
                ? date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                : date.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        return new Stretch(sunday.minusDays(1).toString(), Optional.of(sunday.toString()));
    }

    private Optional<Stretch> between(When first, When last) {
        if (first instanceof When.Day one && last instanceof When.Day other) {
            return days(one, other);
        } else if (first instanceof When.OnWeekday one && last instanceof When.OnWeekday other) {
            return anchor.map(date -> weekdays(weekday(date, other.weekday()), one.weekday()));
        } else if (first instanceof When.InMonth one && last instanceof When.InMonth other) {
            return months(one, other);
        }
        return joined(of(first), of(last));
    }

    private Optional<Stretch> days(When.Day first, When.Day last) {
        if (first.year().isEmpty() && last.year().isPresent()) {
            boolean over = first.day().isAfter(last.day());
            int year = last.year().getAsInt() - (over ? 1 : 0);
            return stretch(
                    first.day().atYear(year), last.day().atYear(last.year().getAsInt()));
        }
        return day(first).flatMap(start -> {
            LocalDate end = last.day().atYear(last.year().orElse(start.getYear()));
            return stretch(start, end.isBefore(start) ? last.day().atYear(start.getYear() + 1) : end);
        });
    }

    private static Optional<Stretch> stretch(LocalDate start, LocalDate end) {
        return Optional.of(new Stretch(start.toString(), Optional.of(end.toString())));
    }

    private static Stretch weekdays(LocalDate last, DayOfWeek first) {
        LocalDate start = last.with(TemporalAdjusters.previous(first));
        return new Stretch(start.toString(), Optional.of(last.toString()));
    }

    private Optional<Stretch> months(When.InMonth first, When.InMonth last) {
        if (first.year().isPresent() || last.year().isEmpty()) {
            return joined(month(first), month(last));
        }
        boolean over = first.month().compareTo(last.month()) > 0;
        int year = last.year().getAsInt() - (over ? 1 : 0);
        return joined(value(yearMonth(year, first.month().getValue())), month(last));
    }

    private static Optional<Stretch> joined(Optional<Stretch> first, Optional<Stretch> last) {
        return first.flatMap(start -> last.map(end -> new Stretch(start.value(), Optional.of(end.value()))));
    }
}
