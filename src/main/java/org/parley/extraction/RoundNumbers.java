package org.parley.extraction;

import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.EnglishNumbers;
import org.parley.language.Parse;

/** Reads the number of a round in a noun phrase. */
final class RoundNumbers {
    private static final Set<String> ROUNDS = Set.of("round", "rounds");

    private RoundNumbers() {}

    /** What a chunk is of: "round" in "round five", and in "the sixth" where rounds are spoken of. */
    static String head(Parse parse, Chunk chunk) {
        String last = parse.lower(chunk.to() - 1);
        if (elliptic(parse, chunk)) {
            return "round";
        }
        boolean numbered = chunk.to() - chunk.from() > 1
                && parse.lower(chunk.to() - 2).equals("round")
                && number(EnglishNumbers.cardinal(parse.tokens(), chunk.to() - 1))
                        .isPresent();
        return numbered ? "round" : last;
    }

    /** "The first round was held in Lima and the second in Quito", "two rounds have come and gone; the third begins". */
    static boolean elliptic(Parse parse, Chunk chunk) {
        return chunk.to() - chunk.from() == 2
                && parse.lower(chunk.from()).equals("the")
                && number(EnglishNumbers.ordinal(parse.tokens(), chunk.to() - 1))
                        .filter(n -> n < 60)
                        .isPresent()
                && Lexical.any(parse, 0, chunk.from(), ROUNDS)
                && !parse.lower(chunk.to()).equals("of");
    }

    /** "fifth round of talks", "fifth face-to-face meeting", "round five". */
    static Optional<Integer> ordinal(Parse parse, Chunk chunk) {
        String head = head(parse, chunk);
        int from = TalksPhrases.whole(parse, chunk);
        if (head.startsWith("round")
                || head.equals("meeting")
                        && parse.text(chunk.from(), chunk.to()).contains("face")
                || (TalksWords.NOUNS.contains(head) || TalksWords.MEETING.contains(head))
                        && parse.text(from, chunk.to()).contains("round")
                || head.equals("dialogue")) {
            for (int i = chunk.to() - 1; i >= from; i--) {
                Optional<Integer> number = number(EnglishNumbers.ordinal(parse.tokens(), i));
                if (number.isPresent()
                        && !(number.get() == 1 && firstInATime(parse, chunk, head))
                        && number.get() < 60
                        && !parse.lower(i + 1).equals("-")
                        && !parse.lower(i + 1).equals("day")
                        && !parse.lower(i + 1).equals("straight")
                        && !parse.lower(i + 1).equals("consecutive")) {
                    return number;
                }
            }
        }
        for (int i = chunk.from(); i + 1 < chunk.to(); i++) {
            if (parse.lower(i).equals("round")) {
                Optional<Integer> number =
                        number(EnglishNumbers.cardinal(parse.tokens(), i + 1)).filter(n -> n > 0 && n < 60);
                if (number.isPresent()) {
                    return number;
                }
            }
        }
        return Optional.empty();
    }

    /** "The first meeting since May": the first after something, not the first of the series. */
    private static boolean firstInATime(Parse parse, Chunk chunk, String head) {
        return !head.startsWith("round")
                || Lexical.any(parse, chunk.to(), Math.min(parse.size(), chunk.to() + 20), Set.of("since", "outside"));
    }

    static Optional<Integer> number(Optional<EnglishNumbers.Count> count) {
        return count.filter(c -> c.whole().isPresent()).map(c -> c.whole().getAsInt());
    }
}
