package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.TimeMention;
import org.parley.language.VerbGroup;

/** Reads on which days rounds begin and end. */
final class RoundDates {
    private final Story story;
    private final List<WeekdayClue> clues = new ArrayList<>();

    RoundDates(Story story) {
        this.story = story;
    }

    void add(RoundDraft draft, Sighting sighting) {
        for (TimeMention time : sighting.times) {
            if (time.kind() == TimeMention.Kind.DURATION
                    || time.value().isEmpty()
                    || time.value().get().contains("W")
                    || time.value().get().length() == 4) {
                weekday(draft, sighting, time);
                continue;
            }
            String value = time.value().get();
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
