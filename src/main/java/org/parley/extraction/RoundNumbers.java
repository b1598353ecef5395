package org.parley.extraction;

import java.util.Optional;
import org.parley.language.Chunk;
import org.parley.language.EnglishNumbers;
import org.parley.language.Parse;

/** Reads the number of a round in a noun phrase. */
final class RoundNumbers {
    private RoundNumbers() {}

    /** What a chunk is of: "round" in "round five". */
    static String head(Parse parse, Chunk chunk) {
        String last = parse.lower(chunk.to() - 1);
        boolean numbered = chunk.to() - chunk.from() > 1
                && parse.lower(chunk.to() - 2).equals("round")
                && number(EnglishNumbers.cardinal(parse.tokens(), chunk.to() - 1))
                        .isPresent();
        return numbered ? "round" : last;
    }

    /** "fifth round of talks", "fifth face-to-face meeting", "round five". */
    static Optional<Integer> ordinal(Parse parse, Chunk chunk) {
        String head = head(parse, chunk);
        if (head.startsWith("round")
                || head.equals("meeting")
                        && parse.text(chunk.from(), chunk.to()).contains("face")
                || TalksWords.NOUNS.contains(head)
                        && parse.text(chunk.from(), chunk.to()).contains("round")) {
            for (int i = chunk.to() - 1; i >= chunk.from(); i--) {
                Optional<Integer> number = number(EnglishNumbers.ordinal(parse.tokens(), i));
                if (number.isPresent()
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

    static Optional<Integer> number(Optional<EnglishNumbers.Count> count) {
        return count.filter(c -> c.whole().isPresent()).map(c -> c.whole().getAsInt());
    }
}
