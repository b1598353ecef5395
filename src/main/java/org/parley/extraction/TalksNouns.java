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
import org.parley.reference.Party;

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
        if (ofOthers(s, chunk)) {
            return false;
        }
        boolean said = Lexical.any(parse, chunk.from(), chunk.to(), TalksWords.TRADE) || aboutTrade(parse, chunk);
        boolean behind = talksBehind(parse, chunk);
        if (head.startsWith("round")) {
            boolean numbered = RoundNumbers.ordinal(parse, chunk).isPresent() && negotiated(s, chunk);
            boolean inside = Lexical.any(parse, chunk.from(), chunk.to(), TalksWords.TRADE);
            return behind
                    || (inside || drafts.any() && definite(parse, chunk) || numbered) && !otherRound(parse, chunk);
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

    /** Whether the talks are peace or funding talks, or those of leaders or of somebody else. */
    boolean ofOthers(int s, Chunk chunk) {
        return Lexical.any(story.parse(s), chunk.from(), chunk.to() - 1, TalksWords.OTHER_TALKS)
                || leadersTalk(s, chunk)
                || otherPartners(s, chunk)
                || aboutOthers(story.parse(s), chunk)
                || diplomatsTalk(s, chunk);
    }

    /** "Talks on tariffs", "negotiations for a free trade agreement", "meetings with trade officials". */
    private static boolean aboutTrade(Parse parse, Chunk chunk) {
        return behind(parse, chunk).stream().anyMatch(c -> Lexical.any(parse, c.from(), c.to(), TalksWords.TRADE));
    }

    /** "Talks on the war", "negotiations on a ceasefire". */
    private static boolean aboutOthers(Parse parse, Chunk chunk) {
        return !aboutTrade(parse, chunk)
                && behind(parse, chunk).stream()
                        .anyMatch(c -> Lexical.any(parse, c.from(), c.to(), TalksWords.OTHER_TALKS));
    }

    /** The noun chunks right behind a chunk that say what it is about. */
    private static List<Chunk> behind(Parse parse, Chunk chunk) {
        List<Chunk> behind = new ArrayList<>();
        List<Chunk> chunks = parse.chunks();
        int c = parse.chunkAt(chunk.from()) + 1;
        while (c + 1 < chunks.size()
                && chunks.get(c).is(Chunk.Kind.PREPOSITION)
                && TalksWords.ABOUT.contains(parse.lower(chunks.get(c).head()))
                && chunks.get(c + 1).nominal()
                && behind.size() < 3) {
            behind.add(chunks.get(c + 1));
            c += 2;
        }
        return behind;
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

        return next.equals("of") && !TalksWords.NOUNS.contains(parse.lower(chunk.to() + 1));
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
                    && (!definite(parse, chunk) || heldBy(parse.clauses().get(c), chunk));
        }
        return false;
    }

    Set<String> partiesIn(int s, Chunk chunk) {
        Set<String> parties = new LinkedHashSet<>();
        for (Mention name : story.parse(s).names(whole(story.parse(s), chunk), chunk.to())) {
            boolean place = name.can(Kind.CITY) && !name.can(Kind.PARTY) && name.to() == chunk.to() - 1;

            boolean series = Set.of("round", "cycle").contains(story.parse(s).lower(name.to()));
            if (!place && !series) {
                name.party().filter(this::negotiates).ifPresent(parties::add);
            }
        }
        return parties;
    }

    /** First token of "the third round high-level economic and trade meeting", of which the chunk is "trade meeting". */
    static int whole(Parse parse, Chunk chunk) {
        int c = parse.chunkAt(chunk.from());
        boolean joined = c > 1
                && parse.chunks().get(c - 1).is(Chunk.Kind.AND)
                && parse.chunks().get(c - 2).nominal()
                && TalksWords.TRADE.contains(parse.lower(chunk.from()))
                && TalksWords.TRADE.contains(
                        parse.lower(parse.chunks().get(c - 2).to() - 1));
        if (!joined) {
            return chunk.from();
        }
        boolean longer = c > 2 && parse.chunks().get(c - 3).nominal();
        return parse.chunks().get(longer ? c - 3 : c - 2).from();
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
        boolean said = Lexical.any(parse, chunk.from(), chunk.to(), TalksWords.TRADE) || aboutTrade(parse, chunk);
        if (c < 0 || said || parse.clauses().get(c).subject().isEmpty()) {
            return false;
        }
        List<Human> subject = story.persons(s, parse.clauses().get(c).subject().get());
        return !subject.isEmpty() && subject.stream().allMatch(meetings::diplomat);
    }

    /** Countries and blocs do; the WTO does not. */
    boolean negotiates(String party) {
        return story.world()
                .party(party)
                .filter(p -> p.kind() != Party.Kind.BODY)
                .isPresent();
    }

    private boolean betweenParties(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        for (int i = chunk.to(); i < Math.min(parse.size(), chunk.to() + 6); i++) {
            if ((parse.lower(i).equals("between") || parse.lower(i).equals("with"))
                    && (parse.names(i, Math.min(parse.size(), i + 5)).stream()
                                    .anyMatch(n -> n.party().isPresent())
                            || official(s, i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "With Commerce Secretary Howard Lutnick": somebody who deals with trade for a party. */
    private boolean official(int s, int token) {
        Parse parse = story.parse(s);
        int at = parse.chunkAt(Math.min(token, parse.size() - 1));
        if (at < 0 || !parse.chunks().get(at).nominal()) {
            return false;
        }
        Chunk chunk = parse.chunks().get(at);
        return Lexical.any(parse, chunk.from(), chunk.to(), TalksWords.TRADE_OFFICES)
                && !story.parties(s, chunk).isEmpty();
    }

    private boolean officialsTalk(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        int c = parse.clauseAt(chunk.from());
        if (c < 0 || parse.clauses().get(c).subject().isEmpty()) {
            return false;
        }
        Phrase subject = parse.clauses().get(c).subject().get();
        int parties = story.parties(s, subject).size();
        return parties >= 2 || TalksWords.MEETERS.contains(parse.lower(subject.to() - 1)) && parties == 1;
    }

    /** Whether the talks are said not to be, or are only heard of: "ruled out talks", "reports of talks". */
    static boolean denied(Parse parse, Chunk chunk) {
        if (TalksWords.NONE.contains(parse.lower(chunk.from())) || rumour(parse, chunk)) {
            return true;
        }
        boolean aside =
                Set.of("after", "since", "following", "during", "before").contains(parse.lower(chunk.from() - 1));
        return !aside && parse.clauses().stream().anyMatch(c -> denies(parse, c, chunk));
    }

    private static boolean denies(Parse parse, Clause clause, Chunk chunk) {
        boolean object = clause.object().filter(o -> o.parts().contains(chunk)).isPresent()
                || clause.complements().stream()
                        .anyMatch(c -> c.phrase().parts().contains(chunk));
        boolean told = object
                || clause.subject().filter(o -> o.parts().contains(chunk)).isPresent();
        return told && Modality.of(parse, clause) == Modality.DENIED
                || object
                        && TalksWords.DENY.contains(clause.verb().lemma())
                        && Modality.of(parse, clause) == Modality.FACT;
    }

    private static boolean rumour(Parse parse, Chunk chunk) {
        return parse.lower(chunk.from() - 1).equals("of") && TalksWords.RUMOUR.contains(parse.lower(chunk.from() - 2));
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
