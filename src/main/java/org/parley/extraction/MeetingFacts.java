package org.parley.extraction;

import java.util.List;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.TimeMention;
import org.parley.language.VerbGroup;

/** When and where a meeting is, whether it has been held, and beside which summit. */
final class MeetingFacts {
    private static final Set<String> VERBS = Words.load("meetings.txt").list("meeting-verb");

    private final Story story;

    MeetingFacts(Story story) {
        this.story = story;
    }

    /** Adds what a clause tells of a meeting. */
    void circumstances(int s, Clause clause, Thing.Meeting meeting, List<Fact> facts) {
        Parse parse = story.parse(s);
        Modality modality = Modality.of(parse, clause);
        boolean held = modality == Modality.FACT
                && !clause.verb().form().equals(VerbGroup.Form.PRESENT)
                && VERBS.contains(clause.verb().lemma());
        facts.add(Fact.of(Relation.EVENT_STATUS, meeting, held ? "Held" : "Scheduled"));
        int from = parse.chunks().get(clause.start()).from();
        int to = parse.chunks().get(Math.max(clause.start(), clause.end() - 1)).to();
        story.times(s, clause).stream()
                .filter(t -> t.kind() == TimeMention.Kind.DATE
                        && t.value().isPresent()
                        && t.value().get().length() == 10)
                .findFirst()
                .ifPresent(t ->
                        facts.add(Fact.of(Relation.START, meeting, t.value().get())));
        place(
                s,
                TalksClauses.joined(parse, clause)
                        .map(b -> parse.chunks().get(b.start()).from())
                        .orElse(from),
                to,
                meeting,
                facts);
        sidelines(s, from, to, meeting, facts);
    }

    private void place(int s, int from, int to, Thing.Meeting meeting, List<Fact> facts) {
        Parse parse = story.parse(s);
        for (Mention name : parse.names(from, to)) {
            if (!Story.locative(parse, name)) {
                continue;
            }
            if (name.can(Kind.CITY) && !name.can(Kind.PARTY)) {
                story.city(s, name.from(), name.to()).ifPresent(p -> facts.add(Fact.of(Relation.CITY, meeting, p)));
                return;
            }
            if (name.can(Kind.PARTY) && parse.lower(name.from() - 1).equals("in")) {
                facts.add(Fact.of(
                        Relation.COUNTRY,
                        meeting,
                        new Thing.Party(name.id(Kind.PARTY).orElseThrow())));
                return;
            }
        }
    }

    private void sidelines(int s, int from, int to, Thing.Meeting meeting, List<Fact> facts) {
        for (Mention name : story.parse(s).names(from, to)) {
            name.id(Kind.SUMMIT).ifPresent(id -> facts.add(Fact.of(Relation.SIDELINES, meeting, new Thing.Summit(id))));
        }
    }
}
