package org.parley.language;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.language.EnglishNumbers.Count;
import org.parley.language.TimeWords.Kind;

/** Reads counts of units: durations, and times told by them ("three weeks ago", "two days later"). */
final class CountPhrases {
    private static final BigDecimal ONE = BigDecimal.ONE;

    /** A count and its unit stand no farther apart. */
    private static final int REACH = 10;

    private final TokenRow row;

    /** No unit stands from the first to before the second. */
    private int noneFrom;

    private int nextUnit = -1;

    CountPhrases(TokenRow row) {
        this.row = row;
    }

    private int nextUnit(int from, int to) {
        int i = from;
        while (i < to && !TimeWords.is(row.lower(i), Kind.UNIT) && !row.is(i, "second")) {
            i++;
        }
        return i;
    }

    /** Spares reading every number of a table. */
    private boolean isNearUnit(int i) {
        if (i < noneFrom) {
            int before = nextUnit(i, noneFrom);
            nextUnit = before < noneFrom ? before : nextUnit;
        } else if (i > nextUnit) {
            nextUnit = nextUnit(i, row.size());
        }
        noneFrom = i;
        return nextUnit < row.size() && nextUnit - i <= REACH;
    }

    /** "90 days", "five-hour", "two and a half years"; the count starts at {@code i}. */
    Optional<TimePhrase> counted(int i) {
        return cardinal(i).flatMap(count -> ofUnits(i, count.to(), Optional.of(count.value())));
    }

    private Optional<Count> cardinal(int i) {
        return isNearUnit(i) ? EnglishNumbers.cardinal(row.tokens(), i) : Optional.empty();
    }

    /** "several days", "a few weeks": how many is not told. */
    Optional<TimePhrase> vague(int i) {
        int at = row.is(i + 1, "of") ? i + 2 : i + 1;
        return ofUnits(i, at, row.is(i, "couple") ? Optional.of(BigDecimal.valueOf(2)) : Optional.empty());
    }

    /** "a week ago", "for an hour", "half a day"; an article alone makes no duration. */
    Optional<TimePhrase> one(int i) {
        if (TimeWords.is(row.lower(i + 1), Kind.VAGUE)) {
            return vague(i + 1).map(phrase -> phrase.from(i));
        }
        boolean half = row.is(i, "half");
        int at = half && row.is(i + 1, "a", "an") ? i + 2 : i + 1;
        BigDecimal count = half ? new BigDecimal("0.5") : ONE;
        return ofUnits(i, at, Optional.of(count))
                .filter(phrase -> !(phrase.when() instanceof When.Lasting) || isMeasured(i, at))
                .or(() -> counted(i));
    }

    private boolean isMeasured(int i, int at) {
        return TimeContext.BEFORE_ONE.contains(row.lower(i - 1)) || row.is(i, "half") || row.is(at + 1, "-");
    }

    private Optional<TimePhrase> ofUnits(int i, int after, Optional<BigDecimal> count) {
        int at = skipHyphen(after);
        while (TimeWords.is(row.lower(at), Kind.FILLER) && at < after + 4) {
            at = skipHyphen(at + 1);
        }
        Optional<CalendarUnit> unit = unit(at);
        int to = at + 1;
        return unit.filter(known -> !isAge(to)).flatMap(known -> told(i, to, known, count));
    }

    private Optional<CalendarUnit> unit(int at) {
        boolean fraction = row.is(at, "quarter") || (row.is(at, "quarters") && row.is(at + 1, "of"));
        boolean second = row.is(at, "second") && row.is(at - 1, "-");
        if (fraction) {
            return Optional.empty();
        }
        return second
                ? Optional.of(CalendarUnit.SECOND)
                : TimeWords.of(row.lower(at))
                        .filter(word -> word.kind() == Kind.UNIT)
                        .map(word -> CalendarUnit.named(word.value()));
    }

    /** "90-year-old", "ten years old", "aged". */
    private boolean isAge(int to) {
        return row.is(skipHyphen(to), "old", "olds");
    }

    private Optional<TimePhrase> told(int i, int to, CalendarUnit unit, Optional<BigDecimal> count) {
        OptionalInt whole = count.map(value -> new Count(to, value).whole()).orElse(OptionalInt.empty());
        int after = skipHyphen(to);
        Optional<When> when = whole.isPresent() ? dated(after, unit, whole.getAsInt()) : Optional.empty();
        if (when.isPresent()) {
            return Optional.of(new TimePhrase(i, afterDating(after), when.get()));
        }
        return row.is(after, "ago", "earlier") || isSomeDay(i, unit)
                ? Optional.empty()
                : Optional.of(lasting(i, to, unit, count));
    }

    /** "one day" without a word of length before it */
    private boolean isSomeDay(int i, CalendarUnit unit) {
        return unit == CalendarUnit.DAY
                && row.is(i, "one")
                && row.is(i + 1, "day", "days")
                && !row.is(i + 2, "of")
                && !TimeContext.BEFORE_ONE.contains(row.lower(i - 1));
    }

    /** What "ago", "earlier", "later" or "from now" after a count name. */
    private Optional<When> dated(int at, CalendarUnit unit, int count) {
        if (count > 2000) {
            return Optional.empty();
        } else if (unit == CalendarUnit.YEAR && count == 1 && row.is(at, "ago", "earlier")) {
            return Optional.of(new When.YearBefore(isCompared(at)));
        } else if (row.is(at, "ago")) {
            return Optional.of(fromAnchor(unit, -count));
        } else if (row.is(at, "hence") || (row.is(at, "from") && row.is(at + 1, "now")) || isTime(at)) {
            return Optional.of(fromAnchor(unit, count));
        } else if (unit.compareTo(CalendarUnit.DAY) < 0) {
            return Optional.empty();
        } else if (row.is(at, "earlier")) {
            return Optional.of(fromBefore(unit, -count, true));
        }
        boolean later = row.is(at, "later") && !row.is(at + 1, "than");
        return later ? Optional.of(fromBefore(unit, count, false)) : Optional.empty();
    }

    /** "up from a year earlier", "than a year ago" */
    private boolean isCompared(int last) {
        String before = row.lower(last - 3);
        return before.equals("from") || before.equals("than") || before.equals("with") || before.equals("versus");
    }

    /** "in two weeks' time" */
    private boolean isTime(int at) {
        return row.is(at, "'", "'s") && row.is(at + 1, "time");
    }

    private int afterDating(int at) {
        return row.is(at, "from") || row.is(at, "'", "'s") ? at + 2 : at + 1;
    }

    static When fromAnchor(CalendarUnit unit, int count) {
        return When.FromAnchor.value(anchor -> unit.holding(unit.shifted(anchor, count)));
    }

    static When fromBefore(CalendarUnit unit, int count, boolean elseFromAnchor) {
        return new When.FromBefore(unit, date -> unit.holding(unit.shifted(date, count)), elseFromAnchor);
    }

    private TimePhrase lasting(int i, int to, CalendarUnit unit, Optional<BigDecimal> count) {
        int end = row.is(skipHyphen(to), "long") ? skipHyphen(to) + 1 : to;
        if (isSecondOfTwo(i)) {
            return new TimePhrase(i, end, new When.Lasting(Optional.empty()));
        }
        return smaller(i, end, unit, count)
                .orElseGet(() -> new TimePhrase(i, end, new When.Lasting(count.flatMap(unit::lasting))));
    }

    /** "10 to 15 days": neither length alone is meant. */
    private boolean isSecondOfTwo(int i) {
        return row.is(i - 1, "to", "or")
                && EnglishNumbers.cardinal(row.tokens(), i - (row.is(i - 2, "-") ? 3 : 2))
                        .isPresent();
    }

    /** "five hours and 30 minutes" */
    private Optional<TimePhrase> smaller(int i, int end, CalendarUnit unit, Optional<BigDecimal> count) {
        int at = row.is(end, "and", ",") ? end + 1 : end;
        if (unit != CalendarUnit.HOUR || count.isEmpty()) {
            return Optional.empty();
        }
        return EnglishNumbers.cardinal(row.tokens(), at)
                .filter(minutes -> row.is(minutes.to(), "minutes", "minute"))
                .map(minutes ->
                        new TimePhrase(i, minutes.to() + 1, new When.Lasting(hours(count.get(), minutes.value()))));
    }

    private static Optional<String> hours(BigDecimal hours, BigDecimal minutes) {
        return CalendarUnit.MINUTE
                .lasting(hours.multiply(BigDecimal.valueOf(60)).add(minutes))
                .map(iso -> iso)
                .or(Optional::empty);
    }

    /** "day-long", "weeklong". */
    Optional<TimePhrase> unitLong(int i, CalendarUnit unit) {
        return row.is(i + 1, "-") && row.is(i + 2, "long")
                ? Optional.of(new TimePhrase(i, i + 3, new When.Lasting(unit.lasting(ONE))))
                : Optional.empty();
    }

    TimePhrase lasting(int i, CalendarUnit unit) {
        return new TimePhrase(i, i + 1, new When.Lasting(unit.lasting(ONE)));
    }

    private int skipHyphen(int at) {
        return row.is(at, "-") ? at + 1 : at;
    }
}
