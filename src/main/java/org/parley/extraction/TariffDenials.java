package org.parley.extraction;

import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;

/** Tells where a sentence says that a tariff is not: ruled out, reported falsely, spared, or none at all. */
final class TariffDenials {
    private static final Words WORDS = Words.load("denials.txt");
    private static final Set<String> FALSE = WORDS.list("false");
    private static final Set<String> FALSELY = WORDS.list("falsely");
    private static final Set<String> FREE = WORDS.list("free");
    private static final Set<String> INDEFINITE = WORDS.list("indefinite");
    private static final Set<String> NONE = WORDS.list("none");
    private static final Set<String> PROPOSALS = WORDS.list("proposals");
    private static final Set<String> REJECTING = WORDS.list("rejecting");
    private static final Set<String> REPORTS = WORDS.list("reports");
    private static final Set<String> SAYING = WORDS.list("saying");

    private TariffDenials() {}

    /** Whether the words around a tariff say that there is none, whatever its verb says. */
    static boolean denied(Parse parse, BoundRate bound) {
        int c = Clauses.around(parse, bound);
        return none(parse, bound)
                || falsely(parse, bound)
                || c >= 0
                        && (byVerb(parse, parse.clauses().get(c), bound)
                                || unsaid(parse, parse.clauses().get(c)))
                || proposalRejected(parse, bound);
    }

    /** "no 35% tariff is planned". */
    private static boolean none(Parse parse, BoundRate bound) {
        int chunk = parse.chunkAt(bound.from());
        return chunk >= 0 && NONE.contains(parse.lower(parse.chunks().get(chunk).from()));
    }

    /** "Reports of a 70% tariff are false", "It is not true that", "was wrongly reported to have put". */
    private static boolean falsely(Parse parse, BoundRate bound) {
        for (int i = 0; i < parse.size(); i++) {
            boolean wrongly = FALSELY.contains(parse.lower(i)) && i < bound.from();
            boolean untrue = FALSE.contains(parse.lower(i)) && report(parse, i, bound);
            if (wrongly || untrue) {
                return true;
            }
        }
        return parse.text(0, bound.from()).contains("not true that");
    }

    private static boolean report(Parse parse, int word, BoundRate bound) {
        boolean before = false;
        for (int i = 0; i < Math.min(word, bound.from()); i++) {
            before |= REPORTS.contains(parse.lower(i));
        }
        return before && word > bound.from();
    }

    private static boolean byVerb(Parse parse, Clause clause, BoundRate bound) {
        String lemma = clause.verb().lemma();
        boolean behind = clause.verb().head() < bound.from();
        boolean rejected = REJECTING.contains(lemma)
                || REJECTING.contains(lemma + "_" + parse.lower(clause.verb().to()));
        return behind && (rejected && !clause.verb().negated() || free(parse, clause) || vague(parse, clause, bound));
    }

    /** "Drugs will be exempt from the 15% tariff". */
    private static boolean free(Parse parse, Clause clause) {
        return FREE.contains(parse.lower(clause.verb().to()))
                && parse.lower(clause.verb().to() + 1).equals("from")
                && !clause.verb().negated();
    }

    /** "was not looking at a 25% tariff", "had not been told of any 30% tariff". */
    private static boolean vague(Parse parse, Clause clause, BoundRate bound) {
        int chunk = parse.chunkAt(bound.from());
        return clause.verb().negated()
                && chunk >= 0
                && INDEFINITE.contains(parse.lower(parse.chunks().get(chunk).from()));
    }

    /** "I never said there would be a 60% tariff". */
    private static boolean unsaid(Parse parse, Clause clause) {
        if (clause.governor() < 0) {
            return false;
        }
        Clause governor = parse.clauses().get(clause.governor());
        return governor.verb().negated() && SAYING.contains(governor.verb().lemma());
    }

    /** "A proposal to tax shoes at 60% has not been taken up". */
    private static boolean proposalRejected(Parse parse, BoundRate bound) {
        return parse.clauses().stream()
                .filter(c -> c.verb().from() > bound.from())
                .filter(c -> c.verb().negated()
                        || REJECTING.contains(c.verb().lemma()) && c.verb().passive())
                .anyMatch(
                        c -> c.subject().filter(p -> proposal(parse, p, bound)).isPresent());
    }

    private static boolean proposal(Parse parse, Phrase subject, BoundRate bound) {
        boolean named = false;
        for (int i = 0; i < bound.from() && parse.tags().get(i) != Tag.STOP; i++) {
            named |= PROPOSALS.contains(parse.lower(i));
        }
        return named && subject.from() <= bound.from();
    }
}
