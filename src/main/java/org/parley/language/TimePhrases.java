package org.parley.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.language.TimeWords.Kind;
import org.parley.language.TimeWords.Word;
import org.parley.language.When.FromAnchor;
import org.parley.language.When.Stretch;

/** Reads the phrase that names a time and starts at a given token. */
final class TimePhrases {
    private final TokenRow row;
    private final DatePhrases dates;
    private final CountPhrases counts;

    TimePhrases(TokenRow row) {
        this.row = row;
        this.dates = new DatePhrases(row);
        this.counts = new CountPhrases(row);
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
        return word.isPresent() ? named(i, word.get()) : fiscalCode(i, lower);
    }

    private Optional<TimePhrase> named(int i, Word word) {
        return switch (word.kind()) {
            case MONTH -> dates.month(i, Month.of(word.number()));
            case WEEKDAY -> dates.weekday(i, DayOfWeek.of(word.number()));
            case SHIFT -> isTitle(i) ? Optional.empty() : shifted(i, word.number());
            case OTHER -> other(i, word.number());
            case PHASE -> phase(i, word.value());
            case DAY ->
                row.capitalised(i) && row.capitalised(i - 1) ? Optional.empty() : Optional.of(day(i, word.number()));
            case UNIT -> unit(i, CalendarUnit.named(word.value()));
            case LASTING -> Optional.of(counts.lasting(i, CalendarUnit.named(word.value())));
            case CARDINAL -> counts.counted(i);
            case ORDINAL -> ordinal(i);
            case VAGUE -> counts.vague(i);
            case ONE -> counts.one(i);
            case QUARTER -> Optional.of(partOfYear(i, i + 1, "Q" + word.value()));
            case HALF -> Optional.of(partOfYear(i, i + 1, "H" + word.value())).filter(phrase -> phrase.to() > i + 1);
            case SEASON -> season(i, word.value());
            case FISCAL -> fiscal(i);
            case HOLIDAY -> row.capitalised(i) ? Optional.of(holiday(i, word.value())) : Optional.empty();
            case PART, FILLER -> Optional.empty();
        };
    }

    /** "This Week" is a name. */
    private boolean isTitle(int i) {
        return i > 0 && row.capitalised(i) && row.capitalised(i + 1) && row.is(i, "this");
    }

    private Optional<TimePhrase> number(int i) {
        return dates.numeric(i)
                .or(() -> dates.dayMonth(i))
                .or(() -> counts.counted(i))
                .or(() -> yearOrPart(i))
                .or(() -> ordinal(i));
    }

    /** "2018", "the 1988 third quarter". */
    private Optional<TimePhrase> yearOrPart(int i) {
        return dates.year(i)
                .map(year -> TimeWords.is(row.lower(i + 1), Kind.ORDINAL)
                        ? ordinal(i + 1).flatMap(part -> ofYear(year, part)).orElse(year)
                        : year);
    }

    private Optional<TimePhrase> ofYear(TimePhrase year, TimePhrase part) {
        OptionalInt number = dates.yearNumber(year.from());
        return part.when() instanceof When.PartOfYear named && named.year().isEmpty()
                ? Optional.of(new TimePhrase(year.from(), part.to(), new When.PartOfYear(number, named.part())))
                : Optional.empty();
    }

    private TimePhrase day(int i, int shift) {
        return new TimePhrase(i, dates.afterParts(i + 1), FromAnchor.value(anchor -> anchor.plusDays(shift)
                .toString()));
    }

    private static TimePhrase holiday(int i, String monthDay) {
        return new TimePhrase(i, i + 1, new When.Day(OptionalInt.empty(), MonthDay.parse("--" + monthDay)));
    }

    /** "last week", "next Thursday", "this August", "the past two years". */
    private Optional<TimePhrase> shifted(int i, int shift) {
        Optional<Integer> second = TimeWords.number(row.lower(i + 1), Kind.SHIFT);
        if (row.is(i, "this") && second.orElse(0) != 0) {
            return shifted(i + 1, second.orElse(0)).map(phrase -> phrase.from(i));
        }
        int at = TimeWords.is(row.lower(i + 1), Kind.FISCAL) || row.is(i + 1, "calendar") ? i + 2 : i + 1;
        return TimeWords.of(row.bare(at)).flatMap(word -> shifted(i, at, shift, word));
    }

    private Optional<TimePhrase> shifted(int i, int at, int shift, Word word) {
        return switch (word.kind()) {
            case UNIT -> shiftedUnit(i, at, shift, CalendarUnit.named(word.value()));
            case WEEKDAY -> shiftedWeekday(i, at, shift, DayOfWeek.of(word.number()));
            case MONTH -> shiftedMonth(i, at, shift, Month.of(word.number()));
            case SEASON -> Optional.of(new TimePhrase(i, at + 1, shiftedSeason(shift, word.value())));
            case PART -> shiftedPart(i, at, shift);
            case CARDINAL, VAGUE ->
                single(at)
                        .filter(phrase -> phrase.when() instanceof When.Lasting)
                        .map(phrase -> phrase.from(i));
            case ORDINAL -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<TimePhrase> shiftedUnit(int i, int at, int shift, CalendarUnit unit) {
        boolean plural = row.lower(at).endsWith("s");
        boolean small = unit.compareTo(CalendarUnit.DAY) < 0;
        if (plural || small) {
            return Optional.empty();
        } else if (unit == CalendarUnit.DAY) {
            return row.is(i, "next")
                    ? Optional.of(new TimePhrase(i, at + 1, CountPhrases.fromBefore(unit, 1, false)))
                    : Optional.empty();
        } else if (unit == CalendarUnit.WEEKEND) {
            return Optional.of(new TimePhrase(i, at + 1, weekend(shift)));
        } else if (row.is(i, "last") && row.is(i - 1, "the") && row.is(at + 1, "of")) {
            return single(at + 2).filter(whole -> isEnd(whole.when())).map(whole -> whole.from(i));
        } else if (row.is(i, "past") && shift < 0 && !row.is(i - 1, "this")) {
            return Optional.of(counts.lasting(at, unit).from(i));
        }
        return Optional.of(new TimePhrase(i, at + 1, CountPhrases.fromAnchor(unit, shift)));
    }

    private static When weekend(int shift) {
        return new FromAnchor(anchor -> weekendOf(anchor, shift));
    }

    /** The weekend of the article's week; the last one lies before the article's week, the next one after it. */
    private static Stretch weekendOf(LocalDate anchor, int shift) {
        LocalDate sunday =
                anchor.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(shift);
        return new Stretch(sunday.minusDays(1).toString(), Optional.of(sunday.toString()));
    }

    private Optional<TimePhrase> shiftedWeekday(int i, int at, int shift, DayOfWeek weekday) {
        return dates.weekday(at, weekday).map(phrase -> {
            boolean alone = phrase.when() instanceof When.OnWeekday;
            When when = alone ? FromAnchor.value(anchor -> weekdayFrom(anchor, shift, weekday)) : phrase.when();
            return new TimePhrase(i, phrase.to(), when);
        });
    }

    /** "last Friday" is the nearest before; "next Thursday" the one of the week after this one. */
    private static String weekdayFrom(LocalDate anchor, int shift, DayOfWeek weekday) {
        LocalDate date = shift < 0
                ? anchor.with(TemporalAdjusters.previous(weekday))
                : anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(shift)
                        .with(TemporalAdjusters.nextOrSame(weekday));
        return date.toString();
    }

    private Optional<TimePhrase> shiftedMonth(int i, int at, int shift, Month month) {
        return dates.month(at, month).map(phrase -> {
            boolean open =
                    phrase.when() instanceof When.InMonth named && named.year().isEmpty();
            When when = open ? shiftedMonth(shift, month) : shiftedDay(shift, phrase.when());
            return new TimePhrase(i, phrase.to(), when);
        });
    }

    /** "last Oct. 23", "next July 4". */
    private static When shiftedDay(int shift, When when) {
        if (shift == 0 || !(when instanceof When.Day named) || named.year().isPresent()) {
            return when;
        }
        return FromAnchor.value(anchor -> {
            LocalDate here = named.day().atYear(anchor.getYear());
            boolean passed = shift < 0 ? here.isBefore(anchor) : here.isAfter(anchor);
            return named.day().atYear(anchor.getYear() + (passed ? 0 : shift)).toString();
        });
    }

    private static When shiftedMonth(int shift, Month month) {
        return FromAnchor.value(anchor -> {
            boolean before = month.getValue() < anchor.getMonthValue();
            boolean after = month.getValue() > anchor.getMonthValue();
            int year = anchor.getYear() + (shift < 0 && !before ? -1 : shift > 0 && !after ? 1 : 0);
            return LocalDate.of(year, month, 1).toString().substring(0, 7);
        });
    }

    private static When shiftedSeason(int shift, String season) {
        return FromAnchor.value(anchor -> {
            int start = PartsOfYear.firstMonth(season);
            boolean over = start + 2 < anchor.getMonthValue();
            boolean ahead = start > anchor.getMonthValue();
            int year = anchor.getYear() + (shift < 0 && !over ? -1 : shift > 0 && !ahead ? 1 : 0);
            return year + "-" + season;
        });
    }

    /** "this morning", "last night". */
    private Optional<TimePhrase> shiftedPart(int i, int at, int shift) {
        boolean reads = shift == 0 || (shift < 0 && row.is(at, "night", "evening"));
        return reads
                ? Optional.of(new TimePhrase(i, at + 1, FromAnchor.value(anchor -> anchor.plusDays(shift)
                        .toString())))
                : Optional.empty();
    }

    /** "the same month", "the following day", "the previous year", "that week". */
    private Optional<TimePhrase> other(int i, int shift) {
        Optional<Integer> weekday = TimeWords.number(row.lower(i + 1), Kind.WEEKDAY);
        if (weekday.isPresent() && shift != 0) {
            return Optional.of(new TimePhrase(i, i + 2, otherWeekday(shift, DayOfWeek.of(weekday.get()))));
        }
        return TimeWords.of(row.lower(i + 1))
                .filter(word -> word.kind() == Kind.UNIT && !row.lower(i + 1).endsWith("s"))
                .map(word -> CalendarUnit.named(word.value()))
                .filter(unit -> unit.compareTo(CalendarUnit.DAY) >= 0 && unit != CalendarUnit.WEEKEND)
                .map(unit -> new TimePhrase(i, i + 2, CountPhrases.fromBefore(unit, shift, isYearBefore(unit, shift))));
    }

    private static When otherWeekday(int shift, DayOfWeek weekday) {
        return new When.FromBefore(
                CalendarUnit.DAY,
                date -> date.with(shift < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday))
                        .toString(),
                false);
    }

    /** "the previous year" in a report is the year before the article's. */
    private static boolean isYearBefore(CalendarUnit unit, int shift) {
        return shift < 0 && unit.compareTo(CalendarUnit.MONTH) >= 0;
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
                        i, at + 1, unit == CalendarUnit.WEEKEND ? weekend(0) : CountPhrases.fromAnchor(unit, 0)));
    }

    /** "year-end", "the year 2030", "the day before yesterday", "the weekend". */
    private Optional<TimePhrase> unit(int i, CalendarUnit unit) {
        if (unit == CalendarUnit.WEEKEND) {
            return Optional.of(new TimePhrase(i, i + 1, new When.Weekend()));
        } else if (unit == CalendarUnit.DAY) {
            return twoDaysAway(i).or(() -> counts.unitLong(i, unit));
        } else if (unit == CalendarUnit.YEAR && dates.yearNumber(i + 1).isPresent()) {
            return dates.year(i + 1).map(phrase -> phrase.from(i));
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
        return EnglishNumbers.ordinal(row.tokens(), i)
                .flatMap(place ->
                        quarter(i, place).or(() -> dates.ordinalDay(i, place)).or(() -> dayOfMonth(i, place)));
    }

    private Optional<TimePhrase> quarter(int i, EnglishNumbers.Count place) {
        int at = row.is(place.to(), "-") ? place.to() + 1 : place.to();
        int number = place.whole().orElse(0);
        if (row.is(at, "quarter") && number <= 4) {
            return Optional.of(partOfYear(i, at + 1, "Q" + number));
        } else if (row.is(at, "half") && number <= 2) {
            return Optional.of(partOfYear(i, at + 1, "H" + number)).filter(phrase -> phrase.to() > at + 1);
        }
        return Optional.empty();
    }

    private TimePhrase partOfYear(int i, int after, String part) {
        int at = row.is(after, "of") || row.is(after, ",") ? after + 1 : after;
        int fiscal = row.is(at, "fiscal") ? at + 1 : at;
        OptionalInt year = dates.yearNumber(fiscal);
        if (year.isPresent()) {
            return new TimePhrase(i, fiscal + 1, new When.PartOfYear(year, part));
        }
        Optional<Integer> shift = TimeWords.number(row.lower(at), Kind.SHIFT);
        if (row.is(at + 1, "year") && (shift.isPresent() || row.is(at, "the"))) {
            int years = shift.orElse(0);
            return new TimePhrase(i, at + 2, FromAnchor.value(anchor -> anchor.getYear() + years + "-" + part));
        }
        return new TimePhrase(i, after, new When.PartOfYear(OptionalInt.empty(), part));
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

    /** "in the spring of 2019", "spring 2025", "in the fall". */
    private Optional<TimePhrase> season(int i, String season) {
        TimePhrase phrase = partOfYear(i, i + 1, season);
        boolean dated = phrase.to() > i + 1;
        boolean named =
                row.is(i - 1, "in") || (row.is(i - 1, "the") && row.is(i - 2, "in", "by")) || row.is(i - 2, "of");
        boolean phased = TimeWords.is(row.lower(i - 1), Kind.PHASE);
        return dated || named || phased ? Optional.of(phrase) : Optional.empty();
    }

    /** "fiscal 2025", "fiscal year 2025". */
    private Optional<TimePhrase> fiscal(int i) {
        int at = row.is(i + 1, "year") ? i + 2 : i + 1;
        return dates.yearNumber(at).isPresent()
                ? Optional.of(new TimePhrase(i, at + 1, new When.Told(row.form(at))))
                : Optional.empty();
    }

    /** "FY2025", "FY25". */
    private Optional<TimePhrase> fiscalCode(int i, String lower) {
        boolean code = lower.startsWith("fy") && (lower.length() == 4 || lower.length() == 6);
        if (!code || !lower.substring(2).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String year = lower.length() == 4 ? "20" + lower.substring(2) : lower.substring(2);
        return Optional.of(new TimePhrase(i, i + 1, new When.Told(year)));
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
                first.when() instanceof When.Told && dates.yearNumber(start).isPresent();
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
