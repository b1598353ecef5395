package org.parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.language.Chunk.Kind;

/** What stands behind a verb, up to the next clause: its object, its prepositions, its times. */
final class RightSide {
    private final ChunkRow row;
    Optional<Phrase> object = Optional.empty();
    final List<Complement> complements = new ArrayList<>();
    final List<Integer> times = new ArrayList<>();
    int end;

    RightSide(ChunkRow row, Phrases phrases, int verb) {
        this.row = row;
        int i = verb + 1;
        while (i < row.size()) {
            Chunk chunk = row.chunk(i);
            if (chunk.is(Kind.TIME)) {
                times.add(i++);
            } else if (chunk.nominal()) {
                if (object.isPresent()
                        || !complements.isEmpty() && !row.is(i - 1, Kind.TIME)
                        || phrases.clauseFollows(i) && i > verb + 1) {
                    break;
                }
                Phrase phrase = phrases.startingAt(i, row.size());
                object = Optional.of(phrase);
                i = phrase.last() + 1;
            } else if (chunk.is(Kind.PREPOSITION) || role(i)) {
                int next = i + 1;
                while (next < row.size() && row.is(next, Kind.OTHER)) {
                    next++;
                }
                if (next < row.size() && row.nominal(next)) {
                    Phrase phrase = phrases.startingAt(next, row.size());
                    complements.add(new Complement(row.word(i), phrase));
                    i = phrase.last() + 1;
                } else if (next < row.size() && (row.is(next, Kind.TIME) || row.is(next, Kind.PREPOSITION))) {
                    i = next;
                } else {
                    break;
                }
            } else if (chunk.is(Kind.OTHER) || quoted(i, verb)) {
                i++;
            } else if (row.behindAside(i) > i) {
                i = row.behindAside(i);
            } else if (chunk.is(Kind.COMMA) || chunk.is(Kind.AND)) {
                int next = afterInsertion(i);
                boolean goesOn = next < row.size() && (row.is(next, Kind.PREPOSITION) || row.is(next, Kind.TIME));
                if (!goesOn) {
                    break;
                }
                i = next;
            } else {
                break;
            }
        }
        end = i;
    }

    /** Called it "a mistake", agreed to "remove" tariffs: only a part is quoted, which goes on the sentence. */
    private boolean quoted(int i, int verb) {
        return row.is(i, Kind.QUOTE)
                && i + 1 < row.size()
                && row.nominal(i + 1)
                && !Governors.SAYING.contains(row.group(verb).lemma());
    }

    /** "As the president's envoy": no clause follows. */
    private boolean role(int i) {
        return row.is(i, Kind.SUBORDINATOR)
                && row.word(i).equals("as")
                && i + 1 < row.size()
                && row.nominal(i + 1)
                && (i + 2 == row.size() || row.is(i + 2, Kind.PREPOSITION) || row.is(i + 2, Kind.BREAK));
    }

    /** Past "Vice Premier He Lifeng," in "met his counterpart, Vice Premier He Lifeng, on Saturday". */
    private int afterInsertion(int comma) {
        boolean inserted = row.is(comma, Kind.COMMA)
                && comma + 3 < row.size()
                && row.nominal(comma + 1)
                && row.is(comma + 2, Kind.COMMA)
                && (row.is(comma + 3, Kind.PREPOSITION) || row.is(comma + 3, Kind.TIME));
        return inserted ? comma + 3 : comma + 1;
    }
}
