package org.parley.language;

import java.util.Set;
import org.parley.language.Chunk.Kind;
import org.parley.language.VerbGroup.Form;

/** Finds the clause that governs another: whose infinitive it is, or in whose "that" clause it stands. */
final class Governors {
    static final Set<String> SAYING = WordLists.read("/language/clauses.txt").getOrDefault("saying", Set.of());

    private final ChunkRow row;

    Governors(ChunkRow row) {
        this.row = row;
    }

    /** The clause that governs an infinitive, or in whose "that" clause this one stands. */
    int governor(int verb, VerbGroup group) {
        for (int c = verb - 1; c >= 0; c--) {
            Chunk chunk = row.chunk(c);
            if (chunk.is(Kind.VERB)) {
                Clause clause = row.clauseOf(c);
                if (infinitive(group) || governedGerund(verb, c, group)) {
                    return row.indexOf(c);
                }
                return governs(clause, c, verb) ? row.indexOf(c) : clause.governor();
            }
            if (chunk.is(Kind.BREAK)) {
                return -1;
            }
        }
        return -1;
    }

    /** "to cut", not "agreed to cut", which has a subject of its own. */
    boolean infinitive(VerbGroup group) {
        boolean own =
                !group.controls().isEmpty() && !row.token(group.from()).lower().equals("to");
        return group.form() == Form.INFINITIVE && group.modals().isEmpty() && !own;
    }

    /** "called for adding", "considered raising". */
    private boolean governedGerund(int verb, int at, VerbGroup group) {
        boolean joined = at == verb - 1 || row.is(verb - 1, Kind.PREPOSITION) && (at == verb - 2 || at == verb - 3);
        return group.form() == Form.GERUND && joined;
    }

    private boolean governs(Clause clause, int at, int verb) {
        if (!SAYING.contains(clause.verb().lemma())) {
            return false;
        }
        for (int c = at + 1; c < verb; c++) {
            if (row.is(c, Kind.AND) && c + 1 < verb && row.is(c + 1, Kind.VERB)) {
                return false;
            }
        }
        return true;
    }
}
