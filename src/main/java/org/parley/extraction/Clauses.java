package org.parley.extraction;

import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.RateMention;

/** Which clause a word belongs to. */
final class Clauses {
    private Clauses() {}

    static int around(Parse parse, RateMention rate) {
        return around(parse, rate.from());
    }

    /** The clause whose verb stands last before a token, or first after it where none does. */
    static int around(Parse parse, int token) {
        int chunk = parse.chunkAt(token);
        for (int c = parse.clauses().size() - 1; c >= 0; c--) {
            Clause clause = parse.clauses().get(c);
            if (clause.chunk() < chunk && chunk < clause.end()) {
                return c;
            }
        }
        int inner = parse.clauseAt(token);
        if (inner >= 0) {
            return inner;
        }
        int best = -1;
        for (int c = 0; c < parse.clauses().size(); c++) {
            if (parse.clauses().get(c).verb().from() <= token) {
                best = c;
            }
        }
        return best >= 0 ? best : parse.clauses().isEmpty() ? -1 : 0;
    }
}
