package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.Phrase;

/** Reads who belongs to the delegation of a party without leading it. */
final class DelegationMembers {
    private final Story story;
    private final Leaders leaders;
    private final TalksNouns nouns;
    private final List<DelegationNote> notes;

    DelegationMembers(Story story, Leaders leaders, TalksNouns nouns, List<DelegationNote> notes) {
        this.story = story;
        this.leaders = leaders;
        this.nouns = nouns;
        this.notes = notes;
    }

    /** "was joined by X and Y", "accompanied by X", "the delegation includes X and Y". */
    void joins(int s, Clause clause, RoundDraft draft) {
        String lemma = clause.verb().lemma();
        boolean joined = TalksWords.ACCOMPANY.contains(lemma)
                && (clause.verb().passive() || clause.after("by").isPresent());
        boolean includes = TalksWords.INCLUDE.contains(lemma)
                && clause.subject().isPresent()
                && DelegationHeads.delegationNoun(story, s, clause.subject().get());
        if (joined && clause.after("by").isPresent() && clause.subject().isPresent()) {
            Optional<String> party = story.persons(s, clause.subject().get()).stream()
                    .map(Human::party)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(() -> story.parties(s, clause.subject().get()).stream().findFirst());
            List<Human> members = story.persons(s, clause.after("by").get());
            Optional<String> shared = members.stream()
                    .map(Human::party)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(() -> party);
            members.forEach(p -> member(s, draft, p, shared));
        } else if (includes) {
            Optional<String> party =
                    story.parties(s, clause.subject().get()).stream().findFirst();
            Optional<Phrase> members = clause.object().or(() -> clause.after("of"));
            members.ifPresent(m -> story.persons(s, m).forEach(p -> member(s, draft, p, party)));
        } else if (lemma.equals("include")) {
            sent(s, clause).ifPresent(team -> listedPersons(story, leaders, s, clause)
                    .forEach(p -> member(s, draft, p, Optional.of(team))));
        } else if (TalksWords.TAKE_PART.contains(lemma)
                && clause.subject().isPresent()
                && nouns.talksOf(s, clause).isPresent()) {
            story.persons(s, clause.subject().get()).stream()
                    .filter(p -> !leaders.leader(p))
                    .forEach(p -> member(s, draft, p, p.party()));
        }
    }

    /** "The Japanese aides here for the talks include", "a team that included": whose people are listed. */
    private Optional<String> sent(int s, Clause clause) {
        Parse parse = story.parse(s);
        for (int c = clause.chunk() - 1; c >= 0 && !parse.chunks().get(c).is(Chunk.Kind.VERB); c--) {
            Chunk chunk = parse.chunks().get(c);
            String head = parse.lower(chunk.to() - 1);
            if (chunk.nominal() && (TalksWords.DELEGATION.contains(head) || TalksWords.MEETERS.contains(head))) {
                Set<String> parties = story.parties(s, chunk);
                return parties.size() == 1 ? parties.stream().findFirst() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The persons listed behind a verb ("include"). */
    static List<Human> listedPersons(Story story, Leaders leaders, int s, Clause clause) {
        Parse parse = story.parse(s);
        return story.people().mentions(s).stream()
                .filter(m -> m.from() >= clause.verb().to() && m.person().full())
                .filter(m -> !parse.lower(m.from() - 1).equals("of"))
                .map(PersonMention::person)
                .filter(p -> !leaders.leader(p))
                .distinct()
                .toList();
    }

    private void member(int s, RoundDraft draft, Human person, Optional<String> party) {
        party.ifPresent(person::actsFor);
        person.party()
                .ifPresent(p ->
                        notes.add(new DelegationNote(s, draft, p, Optional.of(person), false, "delegation-member")));
    }
}
