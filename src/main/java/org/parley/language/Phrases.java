package org.parley.language;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Chunk.Kind;
import org.parley.language.VerbGroup.Form;

/** Joins noun chunks to phrases: "steel, aluminum and copper". */
final class Phrases {
    private final ChunkRow row;

    Phrases(ChunkRow row) {
        this.row = row;
    }

    Phrase single(int i) {
        return new Phrase(i, i, List.of(row.chunk(i)));
    }

    /** The coordinated phrase whose first part is chunk {@code first}, not beyond chunk {@code limit}. */
    Phrase startingAt(int first, int limit) {
        List<Chunk> parts = new ArrayList<>(List.of(row.chunk(first)));
        int last = first;
        List<Chunk> pending = new ArrayList<>();
        int i = first + 1;
        while (i < limit) {
            boolean comma = row.is(i, Kind.COMMA);
            int next = i + 1;
            boolean and = row.is(i, Kind.AND) || comma && next < limit && row.is(next, Kind.AND);
            if (comma && and) {
                next++;
            }
            if (!comma && !and
                    || next >= limit
                    || !row.nominal(next)
                    || and && verbBefore(first) && clauseFollows(next)) {
                break;
            }
            pending.add(row.chunk(next));
            i = next + 1;
            if (and) {
                parts.addAll(pending);
                pending.clear();
                last = next;
            }
        }
        return new Phrase(first, last, parts);
    }

    /** Whether the noun chunk opens a new clause, as in "and China said". */
    boolean clauseFollows(int noun) {
        int i = noun + 1;
        while (i < row.size() && (row.is(i, Kind.OTHER) || row.is(i, Kind.TIME))) {
            i++;
        }
        if (i >= row.size() || !row.is(i, Kind.VERB)) {
            return false;
        }
        VerbGroup group = row.group(i);
        boolean participle = group.form() == Form.BARE && i + 1 < row.size() && row.is(i + 1, Kind.PREPOSITION);
        return group.finite() && !participle;
    }

    /**
     * Whether the clause has its verb already, so that another may begin behind "and". In "talks between China and India
     * resumed" it has not.
     */
    private boolean verbBefore(int noun) {
        if (noun > 0 && row.is(noun - 1, Kind.PREPOSITION) && row.word(noun - 1).equals("between")) {
            return false;
        }
        for (int i = noun - 1; i >= 0; i--) {
            if (row.is(i, Kind.SUBORDINATOR) || row.is(i, Kind.BREAK)) {
                return false;
            }
            if (row.is(i, Kind.VERB)) {
                return !Governors.SAYING.contains(row.group(i).lemma());
            }
        }
        return false;
    }

    /** The coordinated phrase whose last part is chunk {@code last}. */
    Phrase endingAt(int last) {
        int first = last;
        List<Chunk> parts = new ArrayList<>(List.of(row.chunk(last)));
        boolean and = false;
        while (true) {
            int link = first - 1;
            boolean linked = link >= 1 && (row.is(link, Kind.AND) && !and || and && row.is(link, Kind.COMMA));
            if (!linked) {
                break;
            }
            boolean joint = row.is(link, Kind.AND);
            int other = joint && row.is(link - 1, Kind.COMMA) ? link - 2 : link - 1;
            if (other < 0 || !row.nominal(other) || objectOfEarlierVerb(other)) {
                break;
            }
            and = true;
            first = other;
            parts.add(0, row.chunk(other));
        }
        return new Phrase(first, last, parts);
    }

    /** "Trump met Xi and Bessent said": Xi belongs to the verb before. */
    private boolean objectOfEarlierVerb(int noun) {
        int before = noun - 1;
        return before >= 0
                && row.is(before, Kind.VERB)
                && !Governors.SAYING.contains(row.clauseOf(before).verb().lemma());
    }
}
