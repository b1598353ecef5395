package org.parley.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.language.TimeWords.Kind;

/** Reads the calendar's own names: days, months and weekdays. */
final class DatePhrases {
    private final TokenRow row;
    private final YearPhrases years;

    DatePhrases(TokenRow row, YearPhrases years) {
        this.row = row;
        this.years = years;
    }

    /** "October 25, 2025", "Oct. 25-26", "October last year", "October". */
    Optional<TimePhrase> month(int i, Month month) {
        if (!isWrittenAsMonth(i)) {
            return Optional.empty();
        }
        int at = row.is(i + 1, "the") ? i + 2 : i + 1;
        int day = day(at, month);
        return day > 0 ? Optional.of(monthDay(i, at, MonthDay.of(month, day))) : inMonth(i, month);
    }

    private TimePhrase monthDay(int i, int at, MonthDay day) {
        int last = lastDay(at + 1, day);
        int to = last > 0 ? at + 3 : at + 1;
        if (last > 0) {
            Dated dated = dated(to, day);
            When end = withDay(dated.when, MonthDay.of(day.getMonth(), last));
            return new TimePhrase(i, dated.to, new When.Between(dated.when, end));
        }
        Dated dated = dated(to, day);
        return new TimePhrase(i, dated.to, dated.when);
    }

    private record Dated(int to, When when) {}

    /** A day of a month with the year that follows it, if any. */
    private Dated dated(int at, MonthDay day) {
        int comma = row.is(at, ",") ? at + 1 : at;
        OptionalInt year = years.yearNumber(comma);
        if (year.isPresent()) {
            return new Dated(comma + 1, new When.Day(year, day));
        }
        int to = toYearShift(at);
        return to == at
                ? new Dated(at, new When.Day(OptionalInt.empty(), day))
                : new Dated(to, new ShiftedDay(yearShift(to), day).when());
    }

    /** "October 25 last year". */
    private record ShiftedDay(int shift, MonthDay day) {
        When when() {
            return When.FromAnchor.value(
                    anchor -> day.atYear(anchor.getYear() + shift).toString());
        }
    }

    private static When withDay(When when, MonthDay day) {
        return when instanceof When.Day first ? new When.Day(first.year(), day) : when;
    }

    /** The last day of "25-26", "25 to 28", "10 and 11"; 0 where there is none. */
    private int lastDay(int at, MonthDay first) {
        int last = isLink(at) ? day(at + 1, first.getMonth()) : 0;
        boolean follows = row.is(at, "and") ? last == first.getDayOfMonth() + 1 : last > first.getDayOfMonth();
        return follows && !isMonth(at + 2) && !row.is(at + 2, "of") ? last : 0;
    }

    private boolean isLink(int at) {
        return switch (row.lower(at)) {
            case "-", "—", "to", "and", "through", "until" -> true;
            default -> false;
        };
    }

    private Optional<TimePhrase> inMonth(int i, Month month) {
        int at = row.is(i + 1, ",", "of") ? i + 2 : i + 1;
        OptionalInt year = years.yearNumber(at);
        if (year.isPresent()) {
            return Optional.of(new TimePhrase(i, at + 1, new When.InMonth(year, month)));
        }
        int to = toYearShift(i + 1);
        if (to > i + 1) {
            int shift = yearShift(to);
            return Optional.of(new TimePhrase(
                    i, to, When.FromAnchor.value(anchor -> LocalDate.of(anchor.getYear() + shift, month, 1)
                            .toString()
                            .substring(0, 7))));
        }
        return isClear(i)
                ? Optional.of(new TimePhrase(i, i + 1, new When.InMonth(OptionalInt.empty(), month)))
                : Optional.empty();
    }

    /** The index after "last year", "of this year"; the given one where they do not stand here. */
    private int toYearShift(int at) {
        int shift = row.is(at, "of") ? at + 1 : at;
        boolean stands = TimeWords.is(row.lower(shift), Kind.SHIFT) && row.is(shift + 1, "year");
        return stands ? shift + 2 : at;
    }

    private int yearShift(int to) {
        return TimeWords.number(row.lower(to - 2), Kind.SHIFT).orElse(0);
    }

    private boolean isMonth(int i) {
        return TimeWords.is(row.bare(i), Kind.MONTH) && isWrittenAsMonth(i);
    }

    private boolean isWrittenAsMonth(int i) {
        String word = row.bare(i);
        return (row.capitalised(i) && !(row.is(i, "mar") && row.is(i + 1, "-"))) || word.length() > 6;
    }

    /** A full name that is no other word, or a month that its neighbours show as one. */
    private boolean isClear(int i) {
        String word = row.bare(i);
        boolean full = (word.length() > 4 && !word.equals("march")) || word.equals("july") || word.equals("june");
        boolean cut = row.lower(i).endsWith(".") && word.length() < 5;
        return full || cut || showsMonth(i - 1) || (word.equals("march") && isSubject(i));
    }

    private boolean showsMonth(int before) {
        String word = row.lower(before);
        boolean listed = (word.equals("and") || word.equals("to") || word.equals("or") || word.equals("-"))
                && (isMonth(before - 1) || TimeWords.is(row.lower(before - 1), Kind.PHASE));
        return listed || TimeContext.BEFORE_MONTH.contains(word);
    }

    /** "March exports rose", not "March on Washington". */
    private boolean isSubject(int i) {
        return i == 0 && row.lower(i + 1).endsWith("s") && !row.capitalised(i + 1);
    }

    /** A day of the month in digits, "25" or "25th"; 0 where none stands here. */
    private int day(int i, Month month) {
        int day = dayNumber(i);
        return day <= month.maxLength() && !isCounted(i) ? day : 0;
    }

    private int dayNumber(int i) {
        int number = row.number(i);
        if (number >= 0) {
            return row.form(i).length() <= 2 ? number : 0;
        }
        boolean digit = !row.form(i).isEmpty() && Character.isDigit(row.form(i).charAt(0));
        return digit
                ? EnglishNumbers.ordinal(row.tokens(), i)
                        .map(count -> count.whole().orElse(0))
                        .orElse(0)
                : 0;
    }

    /** A number that counts something else: "in May 25 percent", "in May 25 countries". */
    private boolean isCounted(int i) {
        String next = row.lower(i + 1);
        boolean noun = row.is(i - 2, "in", "and") && next.length() > 3 && next.endsWith("s") && !row.capitalised(i + 1);
        return TimeContext.NO_YEAR_AFTER.contains(next) || noun;
    }

    /** "25 October 2025", "25th of October", "25-28 October"; the number stands at {@code i}. */
    Optional<TimePhrase> dayMonth(int i) {
        int first = dayNumber(i);
        if (first < 1 || first > 31) {
            return Optional.empty();
        }
        int last = isLink(i + 1) ? dayNumber(i + 2) : 0;
        return last > first ? dayMonth(i, first, i + 3, last) : dayMonth(i, first, i + 1, first);
    }

    private Optional<TimePhrase> dayMonth(int i, int first, int after, int last) {
        int at = row.is(after, "of") ? after + 1 : after;
        if (!isMonth(at) || isDayOfNext(at)) {
            return Optional.empty();
        }
        Month month = Month.of(TimeWords.number(row.bare(at), Kind.MONTH).orElse(1));
        if (last > month.maxLength()) {
            return Optional.empty();
        }
        Dated dated = dated(at + 1, MonthDay.of(month, first));
        When when = last == first
                ? dated.when
                : new When.Between(dated.when, withDay(dated.when, MonthDay.of(month, last)));
        return Optional.of(new TimePhrase(i, dated.to, when));
    }

    /** "at 5 May 10" names May 10. */
    private boolean isDayOfNext(int month) {
        int next = row.number(month + 1);
        return next > 0 && next <= 31 && !row.is(month, "of");
    }

    /** "the fourth of July" in words. */
    Optional<TimePhrase> ordinalDay(int i, EnglishNumbers.Count place) {
        int day = place.whole().orElse(0);
        int at = place.to() + 1;
        if (!row.is(place.to(), "of") || !isMonth(at) || day < 1) {
            return Optional.empty();
        }
        Month month = Month.of(TimeWords.number(row.bare(at), Kind.MONTH).orElse(1));
        if (day > month.maxLength()) {
            return Optional.empty();
        }
        Dated dated = dated(at + 1, MonthDay.of(month, day));
        return Optional.of(new TimePhrase(i, dated.to, dated.when));
    }

    /** "Thursday", "Saturday, October 25", "Thursday last week", "Friday night". */
    Optional<TimePhrase> weekday(int i, DayOfWeek weekday) {
        if (!isWrittenAsWeekday(i)) {
            return Optional.empty();
        }
        int to = afterParts(i + 1);
        return dateOf(i, to)
                .or(() -> weekdayOfWeek(i, to, weekday))
                .or(() -> Optional.of(new TimePhrase(i, to, new When.OnWeekday(weekday))));
    }

    private boolean isWrittenAsWeekday(int i) {
        boolean name = TimeContext.DAY_NAME_BEFORE.contains(row.lower(i - 1))
                || (row.capitalised(i + 1) && TimeContext.DAY_NAME_AFTER.contains(row.lower(i + 1)));
        boolean full = row.lower(i).endsWith("day");
        boolean cut = row.lower(i).endsWith(".") || (row.is(i + 1, ",") && (isMonth(i + 2) || row.number(i + 2) > 0));
        return row.capitalised(i) && !name && (full || cut);
    }

    int afterParts(int from) {
        int at = from;
        while (TimeWords.is(row.lower(at), Kind.PART)) {
            at++;
        }
        return at;
    }

    /** The date that a weekday stands before: "Saturday, Oct. 25", "Saturday (Oct 25)". */
    private Optional<TimePhrase> dateOf(int i, int after) {
        boolean bracket = row.is(after, "(");
        int comma = row.is(after, ",") || bracket ? after + 1 : after;
        int at = row.is(comma, "the") ? comma + 1 : comma;
        return date(at).filter(date -> date.when() instanceof When.Day)
                .filter(date -> !bracket || row.is(date.to(), ")"))
                .map(date -> date.from(i).to(bracket ? date.to() + 1 : date.to()));
    }

    private Optional<TimePhrase> date(int at) {
        return TimeWords.number(row.bare(at), Kind.MONTH)
                .flatMap(month -> month(at, Month.of(month)))
                .or(() -> dayMonth(at));
    }

    /** A month or year, of which a part is named before. */
    Optional<TimePhrase> whole(int at) {
        return TimeWords.number(row.bare(at), Kind.MONTH)
                .flatMap(month -> inMonth(at, Month.of(month)))
                .or(() -> years.year(at));
    }

    private Optional<TimePhrase> weekdayOfWeek(int i, int after, DayOfWeek weekday) {
        int at = row.is(after, "of") ? after + 1 : after;
        return TimeWords.number(row.lower(at), Kind.SHIFT)
                .filter(shift -> row.is(at + 1, "week"))
                .map(shift -> new TimePhrase(i, at + 2, When.FromAnchor.value(anchor -> anchor.plusWeeks(shift)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .with(TemporalAdjusters.nextOrSame(weekday))
                        .toString())));
    }
}
