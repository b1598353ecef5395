package org.parley.extraction;

import java.util.Optional;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Parse;
import org.parley.language.Phrase;

/** Who limits an export: the owner of the word for it, or whoever acts. */
final class ControlOwners {
    private static final Set<String> ACTS = Words.TARIFF.list("control-acts");
    private static final Set<String> CHANGES = Words.TARIFF.list("control-changes");

    private final Story story;
    private final Ministries ministries;

    ControlOwners(Story story) {
        this.story = story;
        this.ministries = new Ministries(story);
    }

    /** "China's tightened controls", "Chinese export curbs". */
    Optional<String> owner(int s, int from, int head) {
        Parse parse = story.parse(s);
        int chunk = parse.chunkAt(from);
        boolean expansion = chunk > 1
                && parse.lower(from - 1).equals("of")
                && CHANGES.contains(parse.lower(parse.chunks().get(chunk - 2).to() - 1));
        int begin = expansion ? parse.chunks().get(chunk - 2).from() : from;
        for (Mention name : parse.names(begin, head)) {
            Optional<String> party = story.world().partyOf(name);
            if (party.isPresent()) {
                return party;
            }
        }
        return Optional.empty();
    }

    /** The party that does it: the subject of the verb, or "by" after a passive one, or whoever governs. */
    Optional<String> actor(int s, int token) {
        Parse parse = story.parse(s);
        int c = Clauses.around(parse, token);
        while (c >= 0) {
            Clause clause = parse.clauses().get(c);
            Optional<Phrase> agent =
                    clause.verb().passive() || clause.after("by").isPresent() ? clause.after("by") : clause.subject();
            Optional<String> party = agent.map(p -> story.parties(s, p))
                    .filter(p -> p.size() == 1)
                    .map(p -> p.iterator().next())
                    .or(() -> agent.flatMap(p -> ministries.party(s, p)));
            if (party.isPresent() && ACTS.contains(clause.verb().lemma())) {
                return party;
            }
            c = clause.governor();
        }
        return Optional.empty();
    }

    /** Who limits these goods, as another sentence of the article tells. */
    Optional<String> told(Set<String> goods) {
        return story.claims().stream()
                .flatMap(c -> c.facts().stream())
                .filter(f -> f.relation() == Relation.CONTROL
                        && f.subject() instanceof Thing.Control control
                        && goods.contains(control.goods()))
                .map(f -> ((Thing.Control) f.subject()).imposer())
                .findFirst();
    }
}
