package org.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Tells which noun phrases mean trade talks at working level, and not leaders', peace or funding talks. */
final class TalksNouns {
    private final Story story;
    private final Meetings meetings;
    private final RoundDrafts drafts;

    TalksNouns(Story story, Meetings meetings, RoundDrafts drafts) {
        this.story = story;
        this.meetings = meetings;
        this.drafts = drafts;
    }

    /** The talks a verb speaks of, as subject, object or behind a preposition. */
    Optional<Chunk> talksOf(int s, Clause clause) {
        List<Phrase> phrases = new ArrayList<>();
        clause.subject().ifPresent(phrases::add);
        clause.object().ifPresent(phrases::add);
        phrases.addAll(Story.after(clause, Set.of("for", "in", "to", "of", "at", "on", "into")));
        for (Phrase phrase : phrases) {
            for (Chunk part : phrase.parts()) {
                if (talks(s, part)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a chunk means trade talks at working level, and not leaders', peace or funding talks. */
    boolean talks(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        String head = RoundNumbers.head(parse, chunk);
        boolean noun = TalksWords.NOUNS.contains(head);
        boolean meeting = TalksWords.MEETING.contains(head) || head.equals("consultation");
        if (!noun && !meeting) {
            return false;
        }
        for (int i = chunk.from(); i < chunk.to() - 1; i++) {
            if (TalksWords.OTHER_TALKS.contains(parse.lower(i))) {
                return false;
            }
        }
        boolean said = Lexical.any(parse, chunk.from(), chunk.to(), TalksWords.TRADE);
        boolean behind = talksBehind(parse, chunk);
        if (leadersTalk(s, chunk) || otherPartners(s, chunk)) {
            return false;
        }
        if (head.startsWith("round")) {
            boolean numbered = RoundNumbers.ordinal(parse, chunk).isPresent() && negotiated(s, chunk);
            return behind || said || (drafts.any() && definite(parse, chunk) || numbered) && !otherRound(parse, chunk);
        }
        if (noun) {
            return said
                    || partiesIn(s, chunk).size() >= 1
                    || betweenParties(s, chunk)
                    || drafts.any() && !general(parse, chunk)
                    || officialsTalk(s, chunk);
        }
        return said && !head.equals("summit")
                || drafts.any() && (definite(parse, chunk) || longMeeting(parse, chunk)) && !head.equals("summit");
    }

    /** "Negotiators ended their third round": those who meet are the subject. */
    private boolean negotiated(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        int c = parse.clauseAt(chunk.from());
        return c >= 0
                && parse.clauses()
                        .get(c)
                        .subject()
                        .filter(p -> p.parts().stream()
                                .anyMatch(part -> TalksWords.MEETERS.contains(parse.lower(part.to() - 1))))
                        .isPresent();
    }

    /** "More talks", "future negotiations": none in particular. */
    private static boolean general(Parse parse, Chunk chunk) {
        return chunk.to() - chunk.from() > 1 && TalksWords.GENERAL.contains(parse.lower(chunk.from()))
                || parse.lower(chunk.to() - 1).matches("negotiation|talk|dialogue");
    }

    private static boolean longMeeting(Parse parse, Chunk chunk) {
        return parse.text(chunk.from(), chunk.to()).matches(".*(hour|day).*");
    }

    private static boolean otherRound(Parse parse, Chunk chunk) {
        String next = parse.lower(chunk.to());
        return next.equals("of")
                && !TalksWords.NOUNS.contains(parse.lower(chunk.to() + 1))
                && !TalksWords.TRADE.contains(parse.lower(chunk.to() + 1));
    }

    /** "round of trade talks", "round of tariff negotiations". */
    private static boolean talksBehind(Parse parse, Chunk chunk) {
        if (!parse.lower(chunk.to()).equals("of") && !parse.lower(chunk.to()).equals("in")) {
            return false;
        }
        int next = parse.chunkAt(chunk.to() + 1);
        if (next < 0) {
            return false;
        }
        Chunk noun = parse.chunks().get(next);
        String head = parse.lower(noun.to() - 1);
        boolean talk = TalksWords.NOUNS.contains(head) || head.equals("meetings") || head.equals("consultations");
        return talk && !Lexical.any(parse, noun.from(), noun.to(), TalksWords.OTHER_TALKS);
    }

    private static boolean definite(Parse parse, Chunk chunk) {
        String first = parse.lower(chunk.from());
        boolean bare =
                chunk.to() - chunk.from() == 1 && !parse.lower(chunk.from() - 1).equals("of");
        return bare
                || TalksWords.DEFINITE.contains(first)
                || parse.text(chunk.from(), chunk.to())
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(latest|upcoming|next|weekend|'s |second day|round).*");
    }

    private boolean leadersTalk(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        for (PersonMention m : story.people().mentions(s)) {
            boolean near = m.from() >= chunk.from() && m.from() < chunk.to()
                    || m.from() >= chunk.to()
                            && m.from() < chunk.to() + 6
                            && Lexical.any(parse, chunk.to(), m.from(), Set.of("between", "with"));
            if (near && meetings.leader(m.person())) {
                return true;
            }
        }
        int c = parse.clauseAt(chunk.from());
        if (c >= 0 && parse.clauses().get(c).subject().isPresent()) {
            List<Human> subject =
                    story.persons(s, parse.clauses().get(c).subject().get());
            return !subject.isEmpty()
                    && subject.stream().allMatch(meetings::leader)
                    && !TalksWords.TELL.contains(parse.clauses().get(c).verb().lemma())
                    && !definite(parse, chunk);
        }
        return false;
    }

    Set<String> partiesIn(int s, Chunk chunk) {
        Set<String> parties = new LinkedHashSet<>();
        for (Mention name : story.parse(s).names(chunk.from(), chunk.to())) {
            boolean place = name.can(Kind.CITY) && !name.can(Kind.PARTY) && name.to() == chunk.to() - 1;
            if (!place) {
                name.party().ifPresent(parties::add);
            }
        }
        return parties;
    }

    private boolean betweenParties(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        for (int i = chunk.to(); i < Math.min(parse.size(), chunk.to() + 6); i++) {
            if ((parse.lower(i).equals("between") || parse.lower(i).equals("with"))
                    && parse.names(i, Math.min(parse.size(), i + 5)).stream()
                            .anyMatch(n -> n.party().isPresent())) {
                return true;
            }
        }
        return false;
    }

    private boolean officialsTalk(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        int c = parse.clauseAt(chunk.from());
        if (c < 0 || parse.clauses().get(c).subject().isEmpty()) {
            return false;
        }
        Phrase subject = parse.clauses().get(c).subject().get();
        return TalksWords.MEETERS.contains(parse.lower(subject.to() - 1))
                && story.parties(s, subject).size() >= 1;
    }

    static boolean denied(Parse parse, Chunk chunk) {
        if (TalksWords.NONE.contains(parse.lower(chunk.from()))) {
            return true;
        }
        int c = parse.clauseAt(chunk.from());
        boolean aside =
                Set.of("after", "since", "following", "during", "before").contains(parse.lower(chunk.from() - 1));
        return c >= 0 && !aside && Modality.of(parse, parse.clauses().get(c)) == Modality.DENIED;
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
                && !head.startsWith("counterpart")
                && !head.startsWith("partner");
    }
}
