package org.parley.extraction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.TimeMention;
import org.parley.language.VerbGroup;

/** Reads on which days rounds begin and end. */
final class RoundDates {
    /** Days told of one round lie no further apart. */
    private static final int ROUND_DAYS = 12;

    private final Story story;
    private final List<WeekdayClue> clues = new ArrayList<>();

    RoundDates(Story story) {
        this.story = story;
    }

    void add(RoundDraft draft, Sighting sighting) {
        for (TimeMention time : sighting.times) {

            Optional<String> told = time.value().flatMap(RoundDates::calendar);
            if (time.kind() == TimeMention.Kind.DURATION || told.isEmpty()) {
                weekday(draft, sighting, time);
                continue;
            }
            String value = told.get();
            if (!draft.earlier && yearsAgo(value)) {
                continue;
            }
            RoundDraft.Note start = new RoundDraft.Note(sighting.sentence, sighting.pattern, Relation.START, value);
            RoundDraft.Note end = new RoundDraft.Note(
                    sighting.sentence,
                    sighting.pattern,
                    Relation.END,
                    time.end().orElse(value));
            if (sighting.lasts.contains(time)) {
                draft.ends.putIfAbsent(value, end);
            } else if (time.end().isPresent()) {
                draft.starts.putIfAbsent(value, start);
                draft.ends.putIfAbsent(time.end().get(), end);
            } else if (sighting.ends) {
                draft.ends.putIfAbsent(value, end);
            } else {
                draft.starts.putIfAbsent(value, start);
            }
        }
    }

    /** Whether the days a sentence names can be those of a round: two rounds lie weeks apart. */
    boolean fit(RoundDraft draft, Sighting sighting) {
        List<String> told =
                sighting.dated ? months(sighting.times.stream().flatMap(t -> t.calendarDate().stream())) : List.of();
        List<String> known = months(Stream.concat(draft.starts.keySet().stream(), draft.ends.keySet().stream()));
        return told.isEmpty()
                || known.isEmpty()
                || told.stream().anyMatch(t -> known.stream().anyMatch(k -> near(t, k)));
    }

    private static List<String> months(Stream<String> dates) {
        return dates.filter(d -> d.length() >= 7).toList();
    }

    private static boolean near(String a, String b) {
        if (a.length() == 10 && b.length() == 10) {
            return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(a), LocalDate.parse(b))) <= ROUND_DAYS;
        }
        return a.substring(0, 7).equals(b.substring(0, 7));
    }

    /** The day or month told, or the month in which the week told lies whole. */
    private static Optional<String> calendar(String value) {
        if (value.matches("[0-9]{4}-W[0-9]{2}")) {
            LocalDate monday = LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return Optional.of(YearMonth.from(monday))
                    .filter(m -> m.equals(YearMonth.from(monday.plusDays(6))))
                    .map(YearMonth::toString);
        }
        return Optional.of(value).filter(v -> v.length() > 4);
    }

    /** Whether a round is said to begin or end on a day next to that of the article. */
    boolean fresh(RoundDraft draft) {
        return story.anchor()
                .filter(a -> Stream.concat(draft.starts.keySet().stream(), draft.ends.keySet().stream())
                        .filter(d -> d.length() == 10)
                        .anyMatch(d -> Math.abs(ChronoUnit.DAYS.between(a, LocalDate.parse(d))) <= 1))
                .isPresent();
    }

    private boolean yearsAgo(String value) {
        return story.anchor()
                .filter(a -> Integer.parseInt(value.substring(0, 4)) < a.getYear() - 1)
                .isPresent();
    }

    List<WeekdayClue> clues() {
        return clues;
    }

    /** "Arrived in Kuala Lumpur on Sunday": what has happened in the city of the talks was before the article. */
    void pastDays(Optional<RoundDraft> main) {
        Optional<RoundDraft> told = main.filter(m -> !m.cities.isEmpty());
        for (int s = 0; s < story.parses().size() && told.isPresent(); s++) {
            Parse parse = story.parse(s);
            int sentence = s;
            for (Clause clause : parse.clauses()) {
                boolean there = clause.verb().form().equals(VerbGroup.Form.BARE)
                        && Modality.of(parse, clause) == Modality.FACT
                        && Story.after(clause, Set.of("in")).stream()
                                .flatMap(p -> story.city(sentence, p.from(), p.to()).stream())
                                .anyMatch(p -> told.get().cities.contains(p.name()));
                if (there) {
                    story.times(s, clause).stream()
                            .flatMap(t -> t.weekday().stream())
                            .forEach(d -> clues.add(new WeekdayClue(told.get().thing, d, true)));
                }
            }
        }
    }

    private void weekday(RoundDraft draft, Sighting sighting, TimeMention time) {
        time.weekday().ifPresent(day -> clues.add(new WeekdayClue(draft.thing, day, !sighting.planned)));
    }
}
