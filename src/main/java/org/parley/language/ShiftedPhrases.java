package org.parley.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.parley.language.TimeWords.Kind;
import org.parley.language.TimeWords.Word;
import org.parley.language.When.FromAnchor;
import org.parley.language.When.Stretch;

/** Reads times counted from the article's date by a word before them: "last week", "next Thursday", "the same month". */
final class ShiftedPhrases {
    private final TokenRow row;
    private final DatePhrases dates;
    private final CountPhrases counts;

    ShiftedPhrases(TokenRow row, DatePhrases dates, CountPhrases counts) {
        this.row = row;
        this.dates = dates;
        this.counts = counts;
    }

    /** "This Week" is a name. */
    private boolean isTitle(int i) {
        return i > 0 && row.capitalised(i) && row.capitalised(i + 1) && row.is(i, "this");
    }

    /** "last week", "next Thursday", "this August", "the past two years". */
    Optional<TimePhrase> shifted(int i, int shift) {
        if (isTitle(i)) {
            return Optional.empty();
        }
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
            case CARDINAL ->
                counts.counted(at).filter(ShiftedPhrases::isLasting).map(phrase -> phrase.from(i));
            case VAGUE -> counts.vague(at).filter(ShiftedPhrases::isLasting).map(phrase -> phrase.from(i));
            default -> Optional.empty();
        };
    }

    private static boolean isLasting(TimePhrase phrase) {
        return phrase.when() instanceof When.Lasting;
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
            return dates.whole(at + 2).map(whole -> whole.from(i));
        } else if (row.is(i, "past") && shift < 0 && !row.is(i - 1, "this")) {
            return Optional.of(counts.lasting(at, unit).from(i));
        }
        return Optional.of(new TimePhrase(i, at + 1, CountPhrases.fromAnchor(unit, shift)));
    }

    static When weekend(int shift) {
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
    Optional<TimePhrase> other(int i, int shift) {
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
}
