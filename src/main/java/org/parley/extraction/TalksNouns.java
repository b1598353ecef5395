package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.Phrase;

/** Tells which noun phrases mean trade talks at working level, and not leaders', peace or funding talks. */
final class TalksNouns {
    private final Story story;
    private final RoundDrafts drafts;
    private final TalksParties parties;
    private final OtherTalks others;

    TalksNouns(Story story, Leaders leaders, RoundDrafts drafts) {
        this.story = story;
        this.drafts = drafts;
        this.parties = new TalksParties(story);
        this.others = new OtherTalks(story, leaders);
    }

    /** Whether the talks are peace or funding talks, or those of leaders or of somebody else. */
    boolean ofOthers(int s, Chunk chunk) {
        return others.has(s, chunk);
    }

    /** The talks a verb speaks of, as subject, object or behind a preposition. */
    Optional<Chunk> talksOf(int s, Clause clause) {
        List<Phrase> phrases = new ArrayList<>();
        clause.subject().ifPresent(phrases::add);
        clause.object().ifPresent(phrases::add);
        Story.after(clause, TalksWords.AT).stream()
                .filter(p -> !aside(story.parse(s), p))
                .forEach(phrases::add);
        for (Phrase phrase : phrases) {
            for (Chunk part : phrase.parts()) {
                if (talks(s, part)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** "After 14 rounds of negotiations they signed": what a verb says is not said of such talks. */
    private static boolean aside(Parse parse, Phrase phrase) {
        int c = phrase.first();
        while (c > 2
                && parse.lower(parse.chunks().get(c - 1).head()).equals("of")
                && parse.chunks().get(c - 2).nominal()) {
            c -= 2;
        }
        return c > 0
                && c < phrase.first()
                && TalksWords.ASIDE.contains(
                        parse.lower(parse.chunks().get(c - 1).head()));
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
        if (others.has(s, chunk)) {
            return false;
        }
        boolean said =
                Lexical.any(parse, chunk.from(), chunk.to(), TalksWords.TRADE) || TalksPhrases.aboutTrade(parse, chunk);
        boolean behind = TalksPhrases.talksBehind(parse, chunk);
        if (head.startsWith("round")) {
            boolean numbered = RoundNumbers.ordinal(parse, chunk).isPresent() && parties.negotiated(s, chunk);
            boolean inside = Lexical.any(parse, chunk.from(), chunk.to(), TalksWords.TRADE);
            return behind
                    || (inside || drafts.any() && TalksPhrases.definite(parse, chunk) || numbered)
                            && !TalksPhrases.otherRound(parse, chunk);
        }
        if (noun) {
            return said
                    || parties.partiesIn(s, chunk).size() >= 1
                    || parties.betweenParties(s, chunk)
                    || drafts.any() && !TalksPhrases.general(parse, chunk)
                    || parties.officialsTalk(s, chunk)
                    || TalksPhrases.definite(parse, chunk) && parties.toldBefore(s);
        }
        return said && !head.equals("summit")
                || drafts.any()
                        && (TalksPhrases.definite(parse, chunk) || TalksPhrases.longMeeting(parse, chunk))
                        && !head.equals("summit");
    }
}
