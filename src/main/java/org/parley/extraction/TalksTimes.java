package org.parley.extraction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.EnglishNumbers;
import org.parley.language.Parse;
import org.parley.language.TimeMention;

/** Tells which days and lengths of time are those of talks. */
final class TalksTimes {
    private static final int LONG_AGO = 60;

    private final Story story;

    TalksTimes(Story story) {
        this.story = story;
    }

    /** "Will meet his counterpart, the vice premier, on Saturday and Sunday". */
    static List<TimeMention> behindApposition(Parse parse, Clause clause) {
        List<TimeMention> times = new ArrayList<>();
        for (int c = clause.chunk() + 1; c < parse.chunks().size(); c++) {
            Chunk chunk = parse.chunks().get(c);
            if (chunk.is(Chunk.Kind.VERB) || chunk.is(Chunk.Kind.RELATIVE) || chunk.is(Chunk.Kind.SUBORDINATOR)) {
                break;
            }
            if (chunk.is(Chunk.Kind.TIME)
                    && (!times.isEmpty() || parse.lower(chunk.from() - 1).equals("on"))) {
                times.addAll(parse.times(chunk.from(), chunk.to()));
            }
        }
        return times;
    }

    /** "From 10 to 12 December, when officials met". */
    static List<TimeMention> beforeWhen(Parse parse, Clause clause) {
        int when = clause.subject().map(p -> p.first() - 1).orElse(clause.chunk() - 1);
        int time = when > 1 && parse.chunks().get(when - 1).is(Chunk.Kind.COMMA) ? when - 2 : when - 1;
        boolean dated = when > 0
                && time >= 0
                && parse.lower(parse.chunks().get(when).head()).equals("when")
                && parse.chunks().get(time).is(Chunk.Kind.TIME);
        return dated
                ? parse.times(
                        parse.chunks().get(time).from(),
                        parse.chunks().get(time).to())
                : List.of();
    }

    /** "Runs through Friday", "on Thursday and Friday": the day named is the last one. */
    static boolean last(Parse parse, TimeMention time) {
        String before = parse.lower(time.from() - 1);
        boolean two = before.equals("and")
                && parse.times(Math.max(0, time.from() - 3), time.from() - 1).stream()
                        .anyMatch(t -> t.to() == time.from() - 1 && t.value().isPresent());
        return two || Set.of("through", "until", "till").contains(before);
    }

    /** A full date long before the article is not that of the talks it is about. */
    boolean longAgo(List<TimeMention> times) {
        return story.anchor().isPresent()
                && times.stream()
                        .filter(t -> t.kind() != TimeMention.Kind.DURATION)
                        .flatMap(t -> t.value().stream())
                        .filter(v -> v.matches("[0-9]{4}-[0-9]{2}(-[0-9]{2})?"))
                        .map(v -> v.length() == 10
                                ? LocalDate.parse(v)
                                : YearMonth.parse(v).atEndOfMonth())
                        .anyMatch(d -> d.isBefore(story.anchor().get().minusDays(LONG_AGO)));
    }

    /** The day a clause speaks of, else the article's. */
    LocalDate day(int s, Clause clause) {
        return story.times(s, clause).stream()
                .flatMap(t -> t.value().stream())
                .filter(v -> v.length() == 10 && !v.contains("W"))
                .map(LocalDate::parse)
                .findFirst()
                .orElseGet(() -> story.anchor().orElseThrow());
    }

    /** "for a second consecutive day": told of on that day, the round began the day before. */
    static Optional<Integer> dayNumber(Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            Optional<Integer> number = RoundNumbers.number(EnglishNumbers.ordinal(parse.tokens(), i))
                    .filter(n -> n > 1 && n < 10);
            if (number.isPresent()) {
                int next =
                        Set.of("consecutive", "straight", "successive", "and").contains(parse.lower(i + 1))
                                ? i + 2
                                : i + 1;
                if (parse.lower(next).equals("day")) {
                    return number;
                }
            }
        }
        return Optional.empty();
    }

    /** "Met for five hours", "lasted two days": a time the clause gives to the talks. */
    static boolean lasting(Parse parse, Clause clause, TimeMention time) {
        String lemma = clause.verb().lemma();
        boolean whole =
                TalksWords.LAST.contains(lemma) || parse.lower(time.from() - 1).equals("for");
        return whole && !lemma.equals("follow") && days(time) && durable(parse, time);
    }

    /** "The weekend talks": which weekend is meant is only sure where it is past. */
    boolean told(TimeMention time) {
        boolean bare = time.weekday().isEmpty() && time.monthDay().isEmpty() && time.kind() == TimeMention.Kind.RANGE;
        return !bare
                || story.anchor()
                        .filter(a -> time.value().orElse("").compareTo(a.toString()) < 0)
                        .isPresent();
    }

    /** "Originally scheduled for August": not the day on which they are held. */
    static boolean former(Parse parse, Clause clause) {
        return Lexical.any(parse, clause.verb().from() - 1, clause.verb().to(), TalksWords.FORMER);
    }

    /** Rounds last hours or days, not months or years. */
    static boolean days(TimeMention time) {
        return time.kind() == TimeMention.Kind.DURATION
                && time.value()
                        .filter(v -> v.endsWith("D") || v.startsWith("PT"))
                        .isPresent();
    }

    /** A duration of the talks themselves, not "after five months of tension". */
    static boolean durable(Parse parse, TimeMention time) {
        String before = parse.lower(time.from() - 1);
        String next = parse.lower(time.to());
        return !Set.of("after", "in", "within", "every", "past", "last", "next").contains(before) && !next.equals("ago")
                || next.equals("of")
                        && (TalksWords.NOUNS.contains(parse.lower(time.to() + 1))
                                || TalksWords.NOUNS.contains(parse.lower(time.to() + 2))
                                || TalksWords.NOUNS.contains(parse.lower(time.to() + 3)));
    }

    static boolean earlier(Parse parse, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean lastMet = parse.lower(i).equals("last")
                    && (parse.lower(i + 1).equals("met")
                            || Set.of("round", "meeting", "talks").contains(parse.lower(i + 1)));
            if (lastMet
                    || TalksWords.EARLIER.contains(parse.lower(i))
                            && !parse.lower(i).equals("last")
                            && !parse.lower(i).equals("since")
                            && !parse.lower(i).equals("following")
                            && !parse.lower(i + 1).equals("than")
                            && !(parse.lower(i).equals("earlier") && timeAfter(parse, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean timeAfter(Parse parse, int i) {
        return Set.of("this", "in", "on").contains(parse.lower(i + 1))
                || parse.times(i - 3, i + 3).stream().anyMatch(t -> t.from() <= i && i < t.to());
    }

    /** "two days of talks". */
    static Optional<String> before(Parse parse, Chunk chunk) {
        return parse.times().stream()
                .filter(t -> days(t)
                        && t.to() == chunk.from() - 1
                        && parse.lower(t.to()).equals("of")
                        && !Set.of("follow", "follows", "followed", "after", "following", "needs", "planned")
                                .contains(parse.lower(t.from() - 1)))
                .findFirst()
                .flatMap(TimeMention::value);
    }
}
