package org.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Reads who leads the delegation of a party. */
final class DelegationHeads {
    private final Story story;
    private final TalksNouns nouns;
    private final List<DelegationNote> notes;

    DelegationHeads(Story story, TalksNouns nouns, List<DelegationNote> notes) {
        this.story = story;
        this.nouns = nouns;
        this.notes = notes;
    }

    /** "X leads the Chinese side", "the delegation is led by X", "X, who heads the team". */
    void leads(int s, Clause clause, RoundDraft draft) {
        if (!TalksWords.LEAD.contains(clause.verb().lemma())) {
            return;
        }
        bySides(s, clause, draft);
        represents(s, clause, draft);
        boolean passive = clause.verb().passive() || clause.after("by").isPresent();
        Optional<Phrase> led = passive ? team(s, clause) : clause.object();
        Optional<Phrase> leader = passive ? clause.after("by") : clause.subject();
        if (led.isEmpty() || leader.isEmpty()) {
            return;
        }
        List<Human> heads = new ArrayList<>(story.persons(s, leader.get()));
        if (heads.isEmpty() && passive) {
            heads.addAll(apposition(s, leader.get()));
        }
        Set<String> parties = delegationParties(s, led.get());
        boolean talks = led.get().parts().stream().anyMatch(p -> nouns.talks(s, p))
                || story.parties(s, led.get()).size() == 2;
        if (talks) {
            remainingSide(heads, draft);
        }
        Set<String> sides = new LinkedHashSet<>();
        for (Human head : heads) {
            if (talks && head.party().isPresent() && !sides.add(head.party().get())) {
                continue;
            }
            if (parties.size() == 1 && !talks) {
                String party = parties.iterator().next();
                head.actsFor(party);
                notes.add(new DelegationNote(s, draft, party, Optional.of(head), true, "delegation-head"));
            } else if ((talks || delegationNoun(story, s, led.get()))
                    && head.party().isPresent()) {
                notes.add(new DelegationNote(s, draft, head.party().get(), Optional.of(head), true, "delegation-head"));
            }
        }
    }

    /** "The Chinese side led by A", "Led by A, the Chinese delegates met": the team stands right before the verb, or behind its leader. */
    private Optional<Phrase> team(int s, Clause clause) {
        return besideVerb(s, clause.chunk() - 1)
                .or(() -> clause.chunk() == 0
                        ? clause.after("by").flatMap(by -> besideVerb(s, by.last() + 2))
                        : Optional.empty())
                .or(clause::subject);
    }

    private Optional<Phrase> besideVerb(int s, int chunk) {
        List<Chunk> chunks = story.parse(s).chunks();
        return Optional.of(chunk)
                .filter(c -> c >= 0 && c < chunks.size() && chunks.get(c).nominal())
                .map(c -> new Phrase(c, c, List.of(chunks.get(c))))
                .filter(p -> delegationNoun(story, s, p));
    }

    /** "The meetings, led on one side by A and for the other by B". */
    private void bySides(int s, Clause clause, RoundDraft draft) {
        List<Human> heads = Story.after(clause, Set.of("by")).stream()
                .flatMap(p -> story.persons(s, p).stream().limit(1))
                .toList();
        if (heads.size() == 2) {
            remainingSide(heads, draft);
            heads.forEach(h -> h.party()
                    .filter(draft.parties::contains)
                    .ifPresent(
                            p -> notes.add(new DelegationNote(s, draft, p, Optional.of(h), true, "delegation-head"))));
        }
    }

    /** "A and B will represent Washington at the talks". */
    private void represents(int s, Clause clause, RoundDraft draft) {
        if (!clause.verb().lemma().equals("represent")
                || clause.subject().isEmpty()
                || clause.object().isEmpty()) {
            return;
        }
        Set<String> side = story.parties(s, clause.object().get());
        boolean there = Story.after(clause, Set.of("at", "in")).stream()
                .flatMap(p -> p.parts().stream())
                .anyMatch(c -> nouns.talks(s, c));
        List<Human> people = story.persons(s, clause.subject().get());
        if (there && side.size() == 1 && draft.parties.containsAll(side)) {
            people.forEach(h -> notes.add(new DelegationNote(
                    s,
                    draft,
                    side.iterator().next(),
                    Optional.of(h),
                    people.size() == 1,
                    people.size() == 1 ? "delegation-head" : "delegation-member")));
        }
    }

    /** "The two sides will be headed by A and B": whoever has no party yet is of the other side. */
    private static void remainingSide(List<Human> heads, RoundDraft draft) {
        if (heads.size() != 2 || draft.parties.size() != 2) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            Human other = heads.get(1 - i);
            Set<String> left = new LinkedHashSet<>(draft.parties);
            other.party().ifPresent(left::remove);
            if (heads.get(i).party().isEmpty() && left.size() == 1) {
                heads.get(i).actsFor(left.iterator().next());
            }
        }
    }

    static boolean delegationNoun(Story story, int s, Phrase phrase) {
        return phrase.parts().stream()
                .anyMatch(p -> TalksWords.DELEGATION.contains(story.parse(s).lower(p.to() - 1)));
    }

    /** "led by a deputy trade representative, Jeffrey Gerrish". */
    private List<Human> apposition(int s, Phrase phrase) {
        Parse parse = story.parse(s);
        int comma = phrase.to();
        while (comma < Math.min(parse.size(), phrase.to() + 7)
                && !parse.lower(comma).equals(",")) {
            comma++;
        }
        return parse.lower(comma).equals(",")
                ? story.people()
                        .in(s, comma + 1, comma + 4)
                        .map(m -> List.of(m.person()))
                        .orElse(List.of())
                : List.of();
    }

    private Set<String> delegationParties(int s, Phrase phrase) {
        Parse parse = story.parse(s);
        boolean noun = phrase.parts().stream().anyMatch(p -> TalksWords.DELEGATION.contains(parse.lower(p.to() - 1)))
                || TalksWords.DELEGATION.contains(parse.lower(phrase.to() - 1));
        Set<String> parties = noun ? story.parties(s, phrase) : Set.of();
        if (noun && parties.isEmpty() && parse.lower(phrase.to()).equals("of")) {
            return parse.names(phrase.to(), Math.min(parse.size(), phrase.to() + 4)).stream()
                    .map(Mention::party)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(Set::of)
                    .orElse(Set.of());
        }
        return parties;
    }

    /** "Heading the Chinese team is X". */
    void inverted(int s, RoundDraft draft) {
        Parse parse = story.parse(s);
        int chunk = parse.chunkAt(1);
        if (!TalksWords.LEADING.contains(parse.lower(0)) || chunk < 0) {
            return;
        }
        Chunk team = parse.chunks().get(chunk);
        if (parse.tags().get(Math.min(team.to(), parse.size() - 1)) == Tag.BE
                && TalksWords.DELEGATION.contains(parse.lower(team.to() - 1))) {
            Set<String> parties = story.parties(s, team);
            story.people().mentions(s).stream()
                    .filter(m -> m.from() > team.to())
                    .findFirst()
                    .ifPresent(m -> parties.stream().findFirst().ifPresent(p -> {
                        m.person().actsFor(p);
                        notes.add(new DelegationNote(s, draft, p, Optional.of(m.person()), true, "delegation-head"));
                    }));
        }
    }

    /** "X, head of the Chinese delegation", "the head of the Indian team, X". */
    void apposed(int s, RoundDraft draft) {
        Parse parse = story.parse(s);
        for (int i = 0; i + 3 < parse.size(); i++) {
            boolean head = TalksWords.HEADS.contains(parse.lower(i))
                    && parse.lower(i + 1).equals("of");
            if (!head) {
                continue;
            }
            int chunk = parse.chunkAt(i + 2);
            if (chunk < 0
                    || !TalksWords.DELEGATION.contains(
                            parse.lower(parse.chunks().get(chunk).to() - 1))) {
                continue;
            }
            Chunk team = parse.chunks().get(chunk);
            Optional<String> party = parse.names(team.from(), team.to()).stream()
                    .map(Mention::party)
                    .flatMap(Optional::stream)
                    .findFirst();
            int before = i - 1;
            Optional<PersonMention> person = story.people().mentions(s).stream()
                    .filter(m -> m.to() <= before + 1 && before - m.to() <= 2
                            || m.from() >= team.to() && m.from() <= team.to() + 1)
                    .findFirst();
            person.ifPresent(m -> party.or(() -> m.person().party())
                    .ifPresent(p -> notes.add(
                            new DelegationNote(s, draft, p, Optional.of(m.person()), true, "delegation-head"))));
        }
    }
}
