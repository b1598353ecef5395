package org.parley.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.language.TimeWords.Kind;
import org.parley.language.TimeWords.Word;
import org.parley.language.When.FromAnchor;

/** Reads the phrase that names a time and starts at a given token. */
final class TimePhrases {
    private final TokenRow row;
    private final NumericDates numerics;
    private final YearPhrases years;
    private final DatePhrases dates;
    private final CountPhrases counts;
    private final ShiftedPhrases shifts;

    TimePhrases(TokenRow row) {
        this.row = row;
        this.numerics = new NumericDates(row);
        this.years = new YearPhrases(row);
        this.dates = new DatePhrases(row, years);
        this.counts = new CountPhrases(row);
        this.shifts = new ShiftedPhrases(row, dates, counts);
    }

    /** The longest phrase from a token on; a range is one phrase. */
    Optional<TimePhrase> at(int i) {
        return single(i).map(this::joined);
    }

    private Optional<TimePhrase> single(int i) {
        String lower = row.lower(i);
        char first = lower.isEmpty() ? ' ' : lower.charAt(0);
        if (first >= '0' && first <= '9') {
            return number(i);
        }
        Optional<Word> word = TimeWords.of(lower);
        if (word.isEmpty() && lower.endsWith(".")) {
            word = TimeWords.of(row.bare(i));
        }
        return word.isPresent() ? named(i, word.get()) : years.fiscalCode(i, lower);
    }

    private Optional<TimePhrase> named(int i, Word word) {
        return switch (word.kind()) {
            case MONTH -> dates.month(i, Month.of(word.number()));
            case WEEKDAY -> dates.weekday(i, DayOfWeek.of(word.number()));
            case SHIFT -> shifts.shifted(i, word.number());
            case OTHER -> shifts.other(i, word.number());
            case PHASE -> phase(i, word.value());
            case DAY ->
                row.capitalised(i) && row.capitalised(i - 1) ? Optional.empty() : Optional.of(day(i, word.number()));
            case UNIT -> unit(i, CalendarUnit.named(word.value()));
            case LASTING -> Optional.of(counts.lasting(i, CalendarUnit.named(word.value())));
            case CARDINAL -> counts.counted(i);
            case ORDINAL -> ordinal(i);
            case VAGUE -> counts.vague(i);
            case ONE -> counts.one(i);
            case QUARTER -> Optional.of(years.partOfYear(i, i + 1, "Q" + word.value()));
            case HALF ->
                Optional.of(years.partOfYear(i, i + 1, "H" + word.value())).filter(phrase -> phrase.to() > i + 1);
            case SEASON -> years.season(i, word.value());
            case FISCAL -> years.fiscal(i);
            case HOLIDAY -> row.capitalised(i) ? Optional.of(holiday(i, word.value())) : Optional.empty();
            case PART, FILLER -> Optional.empty();
        };
    }

    private Optional<TimePhrase> number(int i) {
        return numerics.at(i)
                .or(() -> dates.dayMonth(i))
                .or(() -> counts.counted(i))
                .or(() -> years.yearOrPart(i))
                .or(() -> ordinal(i));
    }

    private TimePhrase day(int i, int shift) {
        return new TimePhrase(i, dates.afterParts(i + 1), FromAnchor.value(anchor -> anchor.plusDays(shift)
                .toString()));
    }

    private static TimePhrase holiday(int i, String monthDay) {
        return new TimePhrase(i, i + 1, new When.Day(OptionalInt.empty(), MonthDay.parse("--" + monthDay)));
    }

    /** "late September", "earlier this month", "the end of the year". */
    private Optional<TimePhrase> phase(int i, String phase) {
        if (phase.equals("end")) {
            boolean month = row.is(i + 1, "-") && TimeWords.is(row.bare(i + 2), Kind.MONTH);
            return row.is(i + 1, "of") || month ? phased(i, i + 2) : Optional.empty();
        }
        return phased(i, row.is(i + 1, "in", "on") || row.is(i + 1, "-") ? i + 2 : i + 1);
    }

    private Optional<TimePhrase> phased(int i, int at) {
        if (row.is(at, "the") && TimeWords.is(row.lower(at + 1), Kind.UNIT)) {
            return theUnit(i, at + 1);
        }
        int start = row.is(at, "the") ? at + 1 : at;
        if (TimeWords.is(row.lower(start), Kind.PHASE)) {
            return Optional.empty();
        }
        return single(start)
                .filter(phrase -> !(phrase.when() instanceof When.Lasting))
                .map(phrase -> phrase.from(i));
    }

    /** "the end of the month", "earlier in the week". */
    private Optional<TimePhrase> theUnit(int i, int at) {
        return TimeWords.of(row.lower(at))
                .map(word -> CalendarUnit.named(word.value()))
                .filter(unit ->
                        unit.compareTo(CalendarUnit.WEEK) >= 0 && !row.lower(at).endsWith("s"))
                .map(unit -> new TimePhrase(
                        i,
                        at + 1,
                        unit == CalendarUnit.WEEKEND ? ShiftedPhrases.weekend(0) : CountPhrases.fromAnchor(unit, 0)));
    }

    /** "year-end", "the year 2030", "the day before yesterday", "the weekend". */
    private Optional<TimePhrase> unit(int i, CalendarUnit unit) {
        if (unit == CalendarUnit.WEEKEND) {
            return Optional.of(new TimePhrase(i, i + 1, new When.Weekend()));
        } else if (unit == CalendarUnit.DAY) {
            return twoDaysAway(i).or(() -> counts.unitLong(i, unit));
        } else if (unit == CalendarUnit.YEAR && years.yearNumber(i + 1).isPresent()) {
            return years.year(i + 1).map(phrase -> phrase.from(i));
        }
        return unitEnd(i, unit).or(() -> counts.unitLong(i, unit));
    }

    private Optional<TimePhrase> twoDaysAway(int i) {
        int days = row.is(i + 1, "before") && row.is(i + 2, "yesterday")
                ? -2
                : row.is(i + 1, "after") && row.is(i + 2, "tomorrow") ? 2 : 0;
        return days == 0
                ? Optional.empty()
                : Optional.of(new TimePhrase(i, i + 3, FromAnchor.value(anchor -> anchor.plusDays(days)
                        .toString())));
    }

    /** "by year-end", "month's end", "the year-earlier quarter". */
    private Optional<TimePhrase> unitEnd(int i, CalendarUnit unit) {
        boolean whole = unit.compareTo(CalendarUnit.WEEK) >= 0 && !row.lower(i).endsWith("s");
        boolean apart = row.is(i - 1, "by", "around") && row.is(i + 1, "end");
        boolean linked = row.is(i + 1, "-", "'s");
        if (whole && apart) {
            return Optional.of(new TimePhrase(i, i + 2, CountPhrases.fromAnchor(unit, 0)));
        }
        if (whole && linked && row.is(i + 2, "end")) {
            return Optional.of(new TimePhrase(i, i + 3, CountPhrases.fromAnchor(unit, 0)));
        } else if (whole && linked && row.is(i + 2, "earlier", "ago")) {
            When when = unit == CalendarUnit.YEAR ? new When.YearBefore(true) : CountPhrases.fromAnchor(unit, -1);
            return Optional.of(new TimePhrase(i, i + 3, when));
        }
        return Optional.empty();
    }

    /** "the third quarter of 2025", "first-half 2024", "the fourth of July", "on the 25th". */
    private Optional<TimePhrase> ordinal(int i) {
        return EnglishNumbers.ordinal(row.tokens(), i).flatMap(place -> years.quarter(i, place)
                .or(() -> dates.ordinalDay(i, place))
                .or(() -> dayOfMonth(i, place)));
    }

    /** "on the 25th" with nothing after it that it could count. */
    private Optional<TimePhrase> dayOfMonth(int i, EnglishNumbers.Count place) {
        int day = place.whole().orElse(0);
        boolean digits = Character.isDigit(row.form(i).charAt(0));
        boolean introduced = row.is(i - 2, "on", "until") || row.is(i - 2, "by", "from");
        boolean dated = row.is(i - 1, "the") && introduced;
        String next = row.lower(place.to());
        boolean alone =
                next.isEmpty() || !Character.isLetter(next.charAt(0)) || next.equals("and") || next.equals("in");
        return digits && dated && alone && day <= 31
                ? Optional.of(new TimePhrase(i, place.to(), new When.DayOfMonth(day)))
                : Optional.empty();
    }

    /** The phrase with a second one that makes it a range. */
    private TimePhrase joined(TimePhrase first) {
        if (!isEnd(first.when()) || !isLink(first)) {
            return first;
        }
        int start = row.is(first.to() + 1, "the") ? first.to() + 2 : first.to() + 1;
        return end(first, start)
                .filter(last -> isEnd(last.when())
                        && first.when().getClass() == last.when().getClass())
                .map(last -> new TimePhrase(first.from(), last.to(), new When.Between(first.when(), last.when())))
                .orElse(first);
    }

    /** After a year any number that can be one is a year. */
    private Optional<TimePhrase> end(TimePhrase first, int start) {
        boolean year =
                first.when() instanceof When.Told && years.yearNumber(start).isPresent();
        return year ? Optional.of(new TimePhrase(start, start + 1, new When.Told(row.form(start)))) : single(start);
    }

    private static boolean isEnd(When when) {
        return when instanceof When.Day
                || when instanceof When.InMonth
                || when instanceof When.OnWeekday
                || when instanceof When.Told;
    }

    private boolean isLink(TimePhrase first) {
        boolean from = row.is(first.from() - 1, "from");
        return switch (row.lower(first.to())) {
            case "-", "—", "through" -> true;
            case "to", "until", "till" -> !isMove(first.from()) && (from || !(first.when() instanceof When.Told));
            case "and" -> row.is(first.from() - 1, "between");
            default -> false;
        };
    }

    /** "moved from Monday to Wednesday" */
    private boolean isMove(int from) {
        for (int i = from - 1; i >= 0 && i > from - 7; i--) {
            if (TimeContext.MOVE.contains(row.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
