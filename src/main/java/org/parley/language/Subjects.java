package org.parley.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk.Kind;
import org.parley.language.VerbGroup.Form;

/** Finds the subjects of verbs, which stand left of them, near or far. */
final class Subjects {
    /** Prepositions that open clauses too, so that the noun behind them can be a subject. */
    private static final Set<String> OPENERS =
            WordLists.read("/language/clauses.txt").getOrDefault("openers", Set.of());

    private final ChunkRow row;
    private final Phrases phrases;
    private final Governors governors;

    Subjects(ChunkRow row, Phrases phrases, Governors governors) {
        this.row = row;
        this.phrases = phrases;
        this.governors = governors;
    }

    /** What stands in the place of the subject of a verb chunk, whose clause is governed by another or by none (-1). */
    Optional<Phrase> subject(int verb, VerbGroup group, int governor) {
        int i = before(verb);
        if (i < 0) {
            return Optional.empty();
        }
        Chunk chunk = row.chunk(i);
        if (chunk.is(Kind.RELATIVE)) {
            return antecedent(i);
        }
        if (governors.infinitive(group) && governor >= 0) {
            return controller(verb, row.clause(governor));
        }
        if (chunk.is(Kind.AND) && i > 0) {
            return lastSubject();
        }
        if (group.form() == Form.GERUND && i > 0 && chunk.nominal() && with(i - 1)) {
            return Optional.of(phrases.single(i));
        }
        if (group.form() == Form.GERUND && takesPlace(verb) && chunk.is(Kind.COMMA)) {
            return antecedent(i);
        }
        if (group.form() == Form.GERUND
                && chunk.is(Kind.PREPOSITION)
                && row.word(i).equals("than")) {
            return Optional.empty();
        }
        if (group.form() == Form.GERUND && (chunk.is(Kind.COMMA) || chunk.is(Kind.PREPOSITION))) {
            return lastSubject();
        }
        return leftward(i, group);
    }

    /** "with American goods facing duties". */
    private boolean with(int chunk) {
        return row.is(chunk, Kind.PREPOSITION) && row.word(chunk).equals("with");
    }

    /** "They met before the summit, taking place in Paris": what takes place is the event just named. */
    private boolean takesPlace(int verb) {
        return row.word(verb).equals("taking")
                && verb + 1 < row.size()
                && row.nominal(verb + 1)
                && row.word(verb + 1).equals("place");
    }

    private int before(int verb) {
        int i = verb - 1;
        while (i >= 0 && (row.is(i, Kind.OTHER) || row.is(i, Kind.TIME) || partQuoted(i))) {
            i--;
        }
        return i;
    }

    /** The two leaders "have always kept in touch": only the end of the sentence is quoted. */
    private boolean partQuoted(int quote) {
        return row.is(quote, Kind.QUOTE) && quote > 0 && (row.nominal(quote - 1) || row.is(quote - 1, Kind.AND));
    }

    private Optional<Phrase> antecedent(int relative) {
        int i = relative - 1;
        while (i >= 0 && (row.is(i, Kind.COMMA) || row.is(i, Kind.TIME) || row.dash(i))) {
            i--;
        }
        return i >= 0 && row.nominal(i) ? Optional.of(phrases.single(i)) : Optional.empty();
    }

    /** "China agreed to cut": the subject of "agreed"; "urged China to cut": what was urged. */
    private Optional<Phrase> controller(int verb, Clause governing) {
        int i = before(verb);
        if (i > governing.chunk()
                && row.nominal(i)
                && i == governing.chunk() + 1
                && !governing.verb().passive()) {
            return Optional.of(phrases.single(i));
        }
        return governing.subject();
    }

    private Optional<Phrase> lastSubject() {
        List<Clause> clauses = row.clauses();
        for (int c = clauses.size() - 1; c >= 0; c--) {
            if (clauses.get(c).subject().isPresent() && clauses.get(c).verb().finite()) {
                return clauses.get(c).subject();
            }
        }
        return Optional.empty();
    }

    private Optional<Phrase> leftward(int from, VerbGroup group) {
        boolean insertion = row.is(from, Kind.COMMA);
        boolean passedVerb = false;
        for (int i = from; i >= 0; i--) {
            Chunk chunk = row.chunk(i);
            if (chunk.nominal()) {
                Phrase phrase = phrases.endingAt(i);
                int before = phrase.first() - 1;
                if (before >= 0 && row.is(before, Kind.PREPOSITION) && !(opener(before) && !passedVerb && i == from)) {
                    i = before;
                    continue;
                }
                if (insertion && before >= 1 && row.is(before, Kind.COMMA) && nominalBefore(before)) {
                    i = before;
                    insertion = true;
                    continue;
                }
                if (before >= 0 && row.is(before, Kind.VERB) && relativeBefore(before) >= 0) {
                    i = relativeBefore(before);
                    continue;
                }
                return Optional.of(phrase);
            }
            if (chunk.is(Kind.RELATIVE)) {
                passedVerb = false;
                continue;
            }
            if (chunk.is(Kind.VERB)) {
                Clause clause = row.clauseOf(i);
                if (relativeBefore(i) >= 0) {
                    i = relativeBefore(i);
                    continue;
                }
                if (insertion && inserted(clause, i)) {
                    i = clause.subject().orElseThrow().first();
                    continue;
                }
                boolean skippable = insertion
                        || clause.verb().form() == Form.BARE
                        || clause.verb().form() == Form.INFINITIVE;
                if (!skippable) {
                    boolean there =
                            group.form() == Form.GERUND && clause.verb().lemma().equals("be");
                    return group.finite() || there ? clause.subject() : Optional.empty();
                }
                passedVerb = true;
                continue;
            }
            int aside = row.opening(i);
            if (aside >= 0) {
                i = aside;
                continue;
            }
            if (chunk.is(Kind.SUBORDINATOR) || chunk.is(Kind.BREAK) || chunk.is(Kind.QUOTE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Index of the "which" or "that" whose verb stands at {@code verb}, with at most its own subject between; or -1. */
    private int relativeBefore(int verb) {
        int i = verb - 1;
        boolean subject = false;
        while (i >= 0) {
            Chunk chunk = row.chunk(i);
            if (chunk.is(Kind.RELATIVE)) {
                return i;
            }
            boolean passing = chunk.is(Kind.OTHER) || chunk.is(Kind.TIME) || chunk.nominal() && !subject;
            if (!passing) {
                return -1;
            }
            subject |= chunk.nominal();
            i--;
        }
        return -1;
    }

    /** Whether a clause stands with its own subject inside an insertion: "tariffs, Trump said, will rise". */
    private boolean inserted(Clause clause, int verb) {
        if (clause.subject().isEmpty()
                || !row.is(Math.max(0, clause.subject().get().first() - 1), Kind.COMMA)
                || clause.subject().get().first() >= verb
                || !clause.verb().finite()) {
            return false;
        }
        for (int i = clause.subject().get().last() + 1; i < verb; i++) {
            if (row.is(i, Kind.COMMA)) {
                return false;
            }
        }
        return true;
    }

    private boolean nominalBefore(int comma) {
        int i = comma - 1;
        // "Last year, China" opens a sentence; the time is no part of what is named.
        return i >= 0 && (row.nominal(i) || row.is(i, Kind.TIME) && i > 0 && !row.is(i - 1, Kind.PREPOSITION));
    }

    private boolean opener(int preposition) {
        return OPENERS.contains(row.word(preposition));
    }
}
