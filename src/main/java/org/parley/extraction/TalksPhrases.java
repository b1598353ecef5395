package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.language.Chunk;
import org.parley.language.Parse;

/** What the words of a noun phrase, and those right behind it, tell of the talks it names. */
final class TalksPhrases {
    private TalksPhrases() {}

    /** Whether anything in a sentence is on trade. */
    static boolean onTrade(Parse parse) {
        return Lexical.any(parse, 0, parse.size(), TalksWords.TRADE)
                || Lexical.any(parse, 0, parse.size(), TalksWords.TRADE_STORY);
    }

    /** "Talks on tariffs", "negotiations for a free trade agreement", "meetings with trade officials". */
    static boolean aboutTrade(Parse parse, Chunk chunk) {
        return behind(parse, chunk).stream().anyMatch(c -> Lexical.any(parse, c.from(), c.to(), TalksWords.TRADE));
    }

    /** "Talks on the war", "negotiations on a ceasefire". */
    static boolean aboutOthers(Parse parse, Chunk chunk) {
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

    /** "More talks", "future negotiations": none in particular. */
    static boolean general(Parse parse, Chunk chunk) {
        return chunk.to() - chunk.from() > 1 && TalksWords.GENERAL.contains(parse.lower(chunk.from()))
                || parse.lower(chunk.to() - 1).matches("negotiation|talk|dialogue");
    }

    static boolean longMeeting(Parse parse, Chunk chunk) {
        return parse.text(chunk.from(), chunk.to()).matches(".*(hour|day).*");
    }

    static boolean otherRound(Parse parse, Chunk chunk) {
        String next = parse.lower(chunk.to());

        return next.equals("of") && !TalksWords.NOUNS.contains(parse.lower(chunk.to() + 1));
    }

    /** "round of trade talks", "round of tariff negotiations". */
    static boolean talksBehind(Parse parse, Chunk chunk) {
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

    static boolean definite(Parse parse, Chunk chunk) {
        String first = parse.lower(chunk.from());
        boolean bare =
                chunk.to() - chunk.from() == 1 && !parse.lower(chunk.from() - 1).equals("of");
        return bare
                || TalksWords.DEFINITE.contains(first)
                || parse.text(chunk.from(), chunk.to())
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(latest|upcoming|next|weekend|'s |second day|round).*");
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
}
