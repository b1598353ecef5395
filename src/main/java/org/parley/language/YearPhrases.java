package org.parley.language;

import java.util.Optional;
import java.util.OptionalInt;
import org.parley.language.TimeWords.Kind;
import org.parley.language.When.FromAnchor;

/** Reads years and their parts: quarters, halves, seasons. */
final class YearPhrases {
    private final TokenRow row;

    YearPhrases(TokenRow row) {
        this.row = row;
    }

    /** "2018", "2018-19", "the 1980s", where the words around show a year. */
    Optional<TimePhrase> year(int i) {
        if (row.lower(i).endsWith("s")) {
            return decade(i);
        } else if (!isYear(i)) {
            return Optional.empty();
        }
        int year = row.number(i);
        int last = row.is(i + 1, "-", "/") && row.joined(i) && row.form(i + 2).length() == 2 ? row.number(i + 2) : -1;
        boolean span = last == (year + 1) % 100 || (row.is(i + 1, "-") && last > year % 100);
        When first = new When.Told(row.form(i));
        When when = span ? new When.Between(first, new When.Told(String.valueOf(year / 100 * 100 + last))) : first;
        return Optional.of(new TimePhrase(i, span ? i + 3 : i + 1, when));
    }

    private Optional<TimePhrase> decade(int i) {
        String form = row.form(i);
        int number = NumericDates.leadingNumber(form.substring(0, form.length() - 1));
        boolean full = form.length() == 5 && number % 10 == 0 && number >= 1700 && number < 2100;
        boolean cut = form.length() == 3 && number % 10 == 0 && number >= 20 && row.is(i - 1, "the", "'");
        if (!full && !cut) {
            return Optional.empty();
        }
        return Optional.of(new TimePhrase(i, i + 1, new When.Told((full ? number / 10 : 190 + number / 10) + "X")));
    }

    /** A year where a year must stand, as after a month. */
    OptionalInt yearNumber(int i) {
        int year = row.number(i);
        return year >= 1500 && year < 2200 ? OptionalInt.of(year) : OptionalInt.empty();
    }

    private boolean isYear(int i) {
        int number = row.number(i);
        if (number < 1700 || number > 2199 || row.form(i).length() != 4 || isAmount(i)) {
            return false;
        }
        if (TimeContext.BEFORE_YEAR.contains(row.lower(i - 1))) {
            return number >= 1900 || !isPlural(i + 1);
        }
        return number >= 1950 && number < 2100 && (!isPlural(i + 1) || isModifier(i));
    }

    private boolean isAmount(int i) {
        boolean compound = row.is(i + 1, "-") && row.joined(i) && row.number(i + 2) < 0 && !row.is(i + 2, "era");
        boolean partOfCode = i > 0 && row.joined(i - 1) && isCodeMark(i - 1);
        return compound
                || partOfCode
                || TimeContext.NO_YEAR_BEFORE.contains(row.lower(i - 1))
                || TimeContext.NO_YEAR_AFTER.contains(row.lower(i + 1))
                || TimeWords.is(row.lower(i + 1), Kind.UNIT);
    }

    private boolean isCodeMark(int i) {
        boolean linked = row.number(i - 1) >= 0 || TimeWords.is(row.lower(i - 1), Kind.PHASE);
        return row.is(i, "/") || (row.is(i, "-") && !linked) || (row.is(i, ".", ",") && !linked);
    }

    private boolean isPlural(int i) {
        String word = row.lower(i);
        return word.length() > 3 && word.endsWith("s") && !row.capitalised(i);
    }

    /** "the 2018 tariffs", "China's 2018 tariffs". */
    private boolean isModifier(int i) {
        String before = row.lower(i - 1);
        return before.equals("the") || before.equals("its") || before.equals("their") || before.equals("'s");
    }

    /** "2018", "the 1988 third quarter". */
    Optional<TimePhrase> yearOrPart(int i) {
        return year(i).map(year -> TimeWords.is(row.lower(i + 1), Kind.ORDINAL)
                ? part(i + 1).flatMap(part -> ofYear(year, part)).orElse(year)
                : year);
    }

    private Optional<TimePhrase> part(int i) {
        return EnglishNumbers.ordinal(row.tokens(), i).flatMap(place -> quarter(i, place));
    }

    private Optional<TimePhrase> ofYear(TimePhrase year, TimePhrase part) {
        OptionalInt number = yearNumber(year.from());
        return part.when() instanceof When.PartOfYear named && named.year().isEmpty()
                ? Optional.of(new TimePhrase(year.from(), part.to(), new When.PartOfYear(number, named.part())))
                : Optional.empty();
    }

    Optional<TimePhrase> quarter(int i, EnglishNumbers.Count place) {
        int at = row.is(place.to(), "-") ? place.to() + 1 : place.to();
        int number = place.whole().orElse(0);
        if (row.is(at, "quarter") && number <= 4) {
            return Optional.of(partOfYear(i, at + 1, "Q" + number));
        } else if (row.is(at, "half") && number <= 2) {
            return Optional.of(partOfYear(i, at + 1, "H" + number)).filter(phrase -> phrase.to() > at + 1);
        }
        return Optional.empty();
    }

    TimePhrase partOfYear(int i, int after, String part) {
        int at = row.is(after, "of") || row.is(after, ",") ? after + 1 : after;
        int fiscal = row.is(at, "fiscal") ? at + 1 : at;
        OptionalInt year = yearNumber(fiscal);
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

    /** "in the spring of 2019", "spring 2025", "in the fall". */
    Optional<TimePhrase> season(int i, String season) {
        TimePhrase phrase = partOfYear(i, i + 1, season);
        boolean dated = phrase.to() > i + 1;
        boolean named = row.is(i - 1, "in") || (row.is(i - 1, "the") && row.is(i - 2, "in", "by"));
        boolean phased = TimeWords.is(row.lower(i - 1), Kind.PHASE);
        return dated || named || phased ? Optional.of(phrase) : Optional.empty();
    }

    /** "fiscal 2025", "fiscal year 2025". */
    Optional<TimePhrase> fiscal(int i) {
        int at = row.is(i + 1, "year") ? i + 2 : i + 1;
        return yearNumber(at).isPresent()
                ? Optional.of(new TimePhrase(i, at + 1, new When.Told(row.form(at))))
                : Optional.empty();
    }

    /** "FY2025", "FY25". */
    Optional<TimePhrase> fiscalCode(int i, String lower) {
        boolean code = lower.startsWith("fy") && (lower.length() == 4 || lower.length() == 6);
        if (!code || !lower.substring(2).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String year = lower.length() == 4 ? "20" + lower.substring(2) : lower.substring(2);
        return Optional.of(new TimePhrase(i, i + 1, new When.Told(year)));
    }
}
