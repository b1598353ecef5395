package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.language.Clause;

/** Two parties with a rate each: "the US and China cut tariffs to 30% and 10%". */
final class MutualTariffs {
    private final Story story;

    MutualTariffs(Story story) {
        this.story = story;
    }

    /** "The US and China cut tariffs to 30% and 10%": the first rate is the first party's on the second, and so on. */
    Optional<Thing.Tariff> mutual(List<BoundRate> bounds, int index) {
        BoundRate bound = bounds.get(index);
        List<BoundRate> together =
                bounds.stream().filter(b -> b.noun() == bound.noun()).toList();
        int c = Clauses.around(story.parse(bound.sentence()), bound);
        if (together.size() != 2
                || c < 0
                || together.get(1).rate().from() - together.get(0).rate().to() > 2) {
            return Optional.empty();
        }
        Clause clause = story.parse(bound.sentence()).clauses().get(c);
        List<String> parties = clause.subject()
                .map(p -> List.copyOf(story.parties(bound.sentence(), p)))
                .orElse(List.of());
        if (parties.size() != 2 && clause.governor() >= 0) {
            parties = story.parse(bound.sentence())
                    .clauses()
                    .get(clause.governor())
                    .subject()
                    .map(p -> List.copyOf(story.parties(bound.sentence(), p)))
                    .orElse(List.of());
        }
        if (parties.size() != 2) {
            return Optional.empty();
        }
        int at = together.indexOf(bound);
        return Optional.of(new Thing.Tariff(
                parties.get(at), parties.get(1 - at), bound.rate().percent(), new TreeSet<>()));
    }
}
