package org.parley.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.language.TimeMention.Kind;
import org.parley.language.When.Stretch;

/** The dates, ranges of dates and durations that a sentence names. */
public final class Times {
    private final TokenRow row;
    private final Optional<LocalDate> anchor;
    private final TimePhrases phrases;
    private final List<TimeMention> mentions = new ArrayList<>();
    private Optional<String> before = Optional.empty();

    private Times(TokenRow row, Optional<LocalDate> anchor) {
        this.row = row;
        this.anchor = anchor;
        this.phrases = new TimePhrases(row);
    }

    /**
     * The times of a sentence, in order, none overlapping.
     *
     * @param anchor when the article was published; without it, times that count from that day have no value
     */
    public static List<TimeMention> find(Sentence sentence, Optional<LocalDate> anchor) {
        return new Times(new TokenRow(sentence.tokens()), anchor).run();
    }

    private List<TimeMention> run() {
        int i = 0;
        while (i < row.size()) {
            Optional<TimePhrase> phrase = phrases.at(i);
            phrase.ifPresent(this::add);
            i = phrase.map(TimePhrase::to).orElse(i + 1);
        }
        return mentions;
    }

    private void add(TimePhrase phrase) {
        boolean second = isSecond(phrase);
        Tense tense = second ? Tense.FUTURE : tense(phrase);
        Optional<LocalDate> from = second ? lastMention().value().map(LocalDate::parse) : anchor;
        Optional<Stretch> stretch = new Dating(from, before, tense).of(phrase.when());
        mentions.add(mention(phrase, stretch));
        if (!(phrase.when() instanceof When.Lasting)) {
            before = stretch.map(Stretch::value).or(() -> before);
        }
    }

    /** In "met on Saturday and Sunday", "next Monday and Tuesday" the second day is counted from the first. */
    private boolean isSecond(TimePhrase phrase) {
        return phrase.when() instanceof When.OnWeekday
                && !mentions.isEmpty()
                && row.is(phrase.from() - 1, "and", "or")
                && lastMention().to() == phrase.from() - 1
                && lastMention()
                        .value()
                        .filter(v -> v.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                        .isPresent();
    }

    private TimeMention lastMention() {
        return mentions.get(mentions.size() - 1);
    }

    private Tense tense(TimePhrase phrase) {
        boolean told = phrase.when() instanceof When.Told
                || phrase.when() instanceof When.Lasting
                || phrase.when() instanceof When.FromAnchor;
        return told || anchor.isEmpty() ? Tense.OPEN : Tense.of(row, phrase.from(), phrase.to());
    }

    private static TimeMention mention(TimePhrase phrase, Optional<Stretch> stretch) {
        When when = phrase.when();
        return new TimeMention(
                phrase.from(),
                phrase.to(),
                kind(when, stretch),
                stretch.map(Stretch::value),
                stretch.flatMap(Stretch::end),
                weekday(when),
                monthDay(when),
                isAbsolute(when));
    }

    private static Kind kind(When when, Optional<Stretch> stretch) {
        if (when instanceof When.Lasting) {
            return Kind.DURATION;
        }
        boolean range = when instanceof When.Between
                || when instanceof When.Weekend
                || stretch.flatMap(Stretch::end).isPresent();
        return range ? Kind.RANGE : Kind.DATE;
    }

    private static Optional<DayOfWeek> weekday(When when) {
        if (when instanceof When.Between between) {
            return weekday(between.first());
        }
        return when instanceof When.OnWeekday day ? Optional.of(day.weekday()) : Optional.empty();
    }

    private static Optional<MonthDay> monthDay(When when) {
        if (when instanceof When.Between between && !isAbsolute(between)) {
            return monthDay(between.first());
        }
        return when instanceof When.Day day && day.year().isEmpty() ? Optional.of(day.day()) : Optional.empty();
    }

    private static boolean isAbsolute(When when) {
        if (when instanceof When.Between between) {
            return isAbsolute(between.last());
        } else if (when instanceof When.Day day) {
            return day.year().isPresent();
        } else if (when instanceof When.InMonth month) {
            return month.year().isPresent();
        } else if (when instanceof When.PartOfYear part) {
            return part.year().isPresent();
        }
        return when instanceof When.Told || when instanceof When.Lasting;
    }
}
