package org.parley.language;

import java.util.Arrays;
import java.util.List;

/** In which name, chunk and clause of a sentence each token stands. */
final class Places {
    private final int[] names;
    private final int[] chunks;
    private final int[] clauses;

    Places(int tokens, List<Mention> names, List<Chunk> chunks, List<Clause> clauses) {
        this.names = none(tokens);
        this.chunks = none(tokens);
        this.clauses = none(chunks.size());
        for (int n = 0; n < names.size(); n++) {
            Arrays.fill(this.names, names.get(n).from(), names.get(n).to(), n);
        }
        for (int c = 0; c < chunks.size(); c++) {
            Arrays.fill(this.chunks, chunks.get(c).from(), chunks.get(c).to(), c);
        }
        for (int c = 0; c < clauses.size(); c++) {
            cover(clauses, c);
        }
    }

    private static int[] none(int size) {
        int[] places = new int[size];
        Arrays.fill(places, -1);
        return places;
    }

    /** Of clauses of the same length the first is the innermost. */
    private void cover(List<Clause> all, int clause) {
        int length = all.get(clause).length();
        for (int i = all.get(clause).start(); i < all.get(clause).end(); i++) {
            if (clauses[i] < 0 || length < all.get(clauses[i]).length()) {
                clauses[i] = clause;
            }
        }
    }

    /** Index of the name that covers a token, or -1. */
    int name(int token) {
        return at(names, token);
    }

    /** Index of the chunk that covers a token, or -1. */
    int chunk(int token) {
        return at(chunks, token);
    }

    /** Index of the innermost clause that covers a chunk, or -1. */
    int clause(int chunk) {
        return at(clauses, chunk);
    }

    private static int at(int[] places, int i) {
        return i >= 0 && i < places.length ? places[i] : -1;
    }
}
