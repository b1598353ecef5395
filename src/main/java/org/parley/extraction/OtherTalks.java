package org.parley.extraction;

import java.util.List;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;

/** Tells which talks are none of trade officials: peace or funding talks, those of leaders, diplomats or somebody else. */
final class OtherTalks {
    private final Story story;
    private final Leaders leaders;

    OtherTalks(Story story, Leaders leaders) {
        this.story = story;
        this.leaders = leaders;
    }

    /** Whether the talks are peace or funding talks, or those of leaders or of somebody else. */
    boolean has(int s, Chunk chunk) {
        return Lexical.any(story.parse(s), chunk.from(), chunk.to() - 1, TalksWords.OTHER_TALKS)
                || otherSubject(story.parse(s))
                || ofBody(story.parse(s), chunk)
                || leadersTalk(s, chunk)
                || otherPartners(s, chunk)
                || TalksPhrases.aboutOthers(story.parse(s), chunk)
                || diplomatsTalk(s, chunk);
    }

    /** "Envoys will travel there for talks aimed at ending the war": the sentence is about something else than trade. */
    private static boolean otherSubject(Parse parse) {
        return Lexical.any(parse, 0, parse.size(), TalksWords.OTHER_SUBJECTS) && !TalksPhrases.onTrade(parse);
    }

    /** "The Shanghai Cooperation Organization meeting": that of a body or summit. */
    private static boolean ofBody(Parse parse, Chunk chunk) {
        return parse.names(chunk.from(), chunk.to()).stream()
                .anyMatch(n -> n.can(Kind.SUMMIT) || n.can(Kind.ORGANISATION) && n.to() == chunk.to() - 1);
    }

    private boolean leadersTalk(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        for (PersonMention m : story.people().mentions(s)) {
            boolean near = m.from() >= chunk.from() && m.from() < chunk.to()
                    || m.from() >= chunk.to()
                            && m.from() < chunk.to() + 6
                            && Lexical.any(parse, chunk.to(), m.from(), TalksWords.BETWEEN);
            if (near && leaders.leader(m.person())) {
                return true;
            }
        }
        int c = parse.clauseAt(chunk.from());
        if (c >= 0 && parse.clauses().get(c).subject().isPresent()) {
            List<Human> subject =
                    story.persons(s, parse.clauses().get(c).subject().get());
            return !subject.isEmpty()
                    && subject.stream().allMatch(leaders::leader)
                    && !TalksWords.TELL.contains(parse.clauses().get(c).verb().lemma())
                    && (!TalksPhrases.definite(parse, chunk)
                            || heldBy(parse.clauses().get(c), chunk));
        }
        return false;
    }

    /** "Trump and Xi will hold talks": talks of their own. */
    private static boolean heldBy(Clause clause, Chunk chunk) {
        return chunk.to() - chunk.from() == 1
                && TalksWords.HOLD.contains(clause.verb().lemma())
                && clause.object().filter(o -> o.parts().contains(chunk)).isPresent();
    }

    /** "The foreign minister will hold talks with his counterpart": not on trade, unless that is said. */
    private boolean diplomatsTalk(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        int c = parse.clauseAt(chunk.from());
        boolean said =
                Lexical.any(parse, chunk.from(), chunk.to(), TalksWords.TRADE) || TalksPhrases.aboutTrade(parse, chunk);
        if (c < 0 || said || parse.clauses().get(c).subject().isEmpty()) {
            return false;
        }
        List<Human> subject = story.persons(s, parse.clauses().get(c).subject().get());
        return !subject.isEmpty() && subject.stream().allMatch(leaders::diplomat);
    }

    /** "Talks with investors": those of somebody else. */
    private boolean otherPartners(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        int next = parse.chunkAt(chunk.to() + 1);
        if (!parse.lower(chunk.to()).equals("with") || next < 0) {
            return false;
        }
        Chunk partner = parse.chunks().get(next);
        String head = parse.lower(partner.to() - 1);
        return partner.nominal()
                && parse.tags().get(partner.to() - 1) == Tag.NOUN
                && story.parties(s, partner).isEmpty()
                && story.headPerson(s, partner).isEmpty()
                && !TalksWords.MEETERS.contains(head)
                && !TalksWords.DELEGATION.contains(head)
                && !TalksWords.NOUNS.contains(head)
                && !TalksWords.MEETING.contains(head)
                && !head.startsWith("counterpart")
                && !head.startsWith("partner");
    }
}
