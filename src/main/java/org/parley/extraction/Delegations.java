package org.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Parse;

/** Reads who was sent to rounds of talks, and who leads them. */
final class Delegations {
    private final Story story;
    private final Leaders leaders;
    private final RoundDrafts drafts;
    private final List<DelegationNote> notes = new ArrayList<>();
    private final DelegationHeads heads;
    private final DelegationMembers members;

    Delegations(Story story, Leaders leaders, RoundDrafts drafts, TalksNouns nouns) {
        this.story = story;
        this.leaders = leaders;
        this.drafts = drafts;
        this.heads = new DelegationHeads(story, nouns, notes);
        this.members = new DelegationMembers(story, leaders, nouns, notes);
    }

    List<DelegationNote> notes() {
        return notes;
    }

    void principals(int s, Clause clause, RoundDraft draft, boolean meet) {
        if (draft.earlier) {
            return;
        }
        List<Human> people = new ArrayList<>();
        clause.subject().ifPresent(p -> people.addAll(story.persons(s, p)));
        if (meet) {
            clause.object().ifPresent(p -> people.addAll(story.persons(s, p)));
        }
        Story.after(clause, Set.of("with")).forEach(p -> people.addAll(story.persons(s, p)));
        boolean acts = TalksWords.START.contains(clause.verb().lemma())
                || TalksWords.END.contains(clause.verb().lemma())
                || clause.verb().lemma().equals("resume");
        Map<String, List<Human>> byParty = new LinkedHashMap<>();
        people.stream().filter(h -> h.party().isPresent() && !leaders.leader(h)).forEach(h -> byParty.computeIfAbsent(
                        h.party().get(), key -> new ArrayList<>())
                .add(h));
        if (acts && byParty.size() >= 2) {
            byParty.forEach((party, humans) -> humans.forEach(h -> notes.add(
                    new DelegationNote(s, draft, party, Optional.of(h), humans.size() == 1, "delegation-principals"))));
        } else if (acts
                && byParty.size() == 1
                && (meet || TalksWords.TAKE_PART.contains(clause.verb().lemma()))) {
            byParty.forEach((party, humans) -> humans.forEach(
                    h -> notes.add(new DelegationNote(s, draft, party, Optional.of(h), false, "delegation-member"))));
        }
    }

    /** Whether a person has been told of as sent to talks. */
    boolean tells(Human human) {
        return notes.stream().anyMatch(n -> n.person().filter(human::equals).isPresent());
    }

    void read(int s) {
        Parse parse = story.parse(s);
        if (!drafts.any()) {
            return;
        }
        RoundDraft draft = drafts.current()
                .filter(c -> !c.earlier)
                .or(drafts::main)
                .orElse(drafts.all().get(drafts.all().size() - 1));
        for (Clause clause : parse.clauses()) {
            if (Modality.of(parse, clause) == Modality.DENIED) {
                continue;
            }
            heads.leads(s, clause, draft);
            members.joins(s, clause, draft);
        }
        heads.apposed(s, draft);
        heads.inverted(s, draft);
    }
}
