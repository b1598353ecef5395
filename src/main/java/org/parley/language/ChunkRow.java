package org.parley.language;

import java.util.ArrayList;
import java.util.List;

/** The chunks of one sentence with their verb groups, and the clauses found so far, from left to right. */
final class ChunkRow {
    private final List<Token> tokens;
    private final List<Chunk> chunks;
    private final List<VerbGroup> groups;
    private final List<Clause> clauses = new ArrayList<>();
    /** For each chunk, how many verb chunks stand before it. */
    private final int[] verbsBefore;

    ChunkRow(List<Token> tokens, List<Chunk> chunks, List<VerbGroup> groups) {
        this.tokens = tokens;
        this.chunks = chunks;
        this.groups = groups;
        this.verbsBefore = new int[chunks.size()];
        for (int c = 1; c < chunks.size(); c++) {
            verbsBefore[c] = verbsBefore[c - 1] + (chunks.get(c - 1).is(Chunk.Kind.VERB) ? 1 : 0);
        }
    }

    int size() {
        return chunks.size();
    }

    Chunk chunk(int c) {
        return chunks.get(c);
    }

    boolean is(int c, Chunk.Kind kind) {
        return chunks.get(c).is(kind);
    }

    boolean nominal(int c) {
        return chunks.get(c).nominal();
    }

    boolean dash(int c) {
        return is(c, Chunk.Kind.BREAK) && word(c).equals("—");
    }

    /** Index of the bracket or dash with which an aside begins that ends at a chunk; -1 if none ends there. */
    int opening(int c) {
        if (!is(c, Chunk.Kind.BREAK)) {
            return -1;
        }
        String open = word(c).equals(")") ? "(" : word(c).equals("—") ? "—" : "";
        for (int i = c - 1; i >= 0 && !open.isEmpty(); i--) {
            if (is(i, Chunk.Kind.BREAK) && word(i).equals(open)) {
                return i;
            }
        }
        return -1;
    }

    /** Index after the bracket that closes an aside without a verb which opens at a chunk; that of the chunk if none does. */
    int behindAside(int c) {
        if (!is(c, Chunk.Kind.BREAK) || !word(c).equals("(")) {
            return c;
        }
        for (int i = c + 1; i < size() && !is(i, Chunk.Kind.VERB); i++) {
            if (is(i, Chunk.Kind.BREAK)) {
                return word(i).equals(")") ? i + 1 : c;
            }
        }
        return c;
    }

    /** The head word of a chunk, in lower case. */
    String word(int c) {
        return token(chunks.get(c).head()).lower();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** The verb group of a verb chunk. */
    VerbGroup group(int c) {
        return groups.get(verbsBefore[c]);
    }

    void add(Clause clause) {
        clauses.add(clause);
    }

    /** The clauses found so far. */
    List<Clause> clauses() {
        return clauses;
    }

    Clause clause(int index) {
        return clauses.get(index);
    }

    /** Index of the clause of a verb chunk, which has been found already. */
    int indexOf(int c) {
        return verbsBefore[c];
    }

    Clause clauseOf(int c) {
        return clauses.get(indexOf(c));
    }
}
