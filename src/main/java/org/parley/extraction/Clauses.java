package org.parley.extraction;

import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.RateMention;

/** Which clause a word belongs to. */
final class Clauses {
    /** A clause that describes a tariff begins at most so many chunks behind it; one that describes its goods, a few more. */
    private static final int NEAR = 3;

    private static final int FAR = 6;

    private static final Set<String> ORIGINS = Words.TARIFF.list("goods-participles");
    private static final Set<String> LINKS = Set.of("to", "from", "at", "by");

    private Clauses() {}

    /**
     * The clause of a tariff's rate. What only describes the tariff is passed over: in "cut the duties they have imposed on each
     * other to 10%" the rate is that of the cut.
     */
    static int around(Parse parse, BoundRate bound) {
        int c = around(parse, bound.rate());
        if (c < 0
                || bound.noun() >= bound.rate().from()
                || !LINKS.contains(parse.lower(bound.rate().from() - 1))) {
            return c;
        }
        int verb = parse.clauses().get(c).chunk();
        int noun = parse.chunkAt(bound.noun());
        boolean origin = goodsParticiple(parse, parse.clauses().get(c));
        boolean between = noun < verb - 1
                && verb - noun <= (origin ? FAR : NEAR)
                && parse.chunks().get(verb - 1).nominal();
        boolean prepositions = between
                && !parse.chunks().get(noun + 1).nominal()
                && !parse.chunks().get(noun + 1).is(Chunk.Kind.RELATIVE);
        return between && (origin || !prepositions) ? before(parse, noun, c) : c;
    }

    /** "Goods sent to the US": the clause only tells where goods go or come from. */
    private static boolean goodsParticiple(Parse parse, Clause clause) {
        return clause.verb().to() - clause.verb().from() == 1
                && clause.object().isEmpty()
                && clause.chunk() > 0
                && parse.chunks().get(clause.chunk() - 1).nominal()
                && ORIGINS.contains(parse.lower(clause.verb().from()));
    }

    /** The clause that a token stands in; where that only tells where goods go or come from, the one before. */
    static int outer(Parse parse, int token) {
        int c = parse.clauseAt(token);
        while (c > 0 && goodsParticiple(parse, parse.clauses().get(c))) {
            c--;
        }
        return c;
    }

    private static int before(Parse parse, int chunk, int otherwise) {
        for (int c = parse.clauses().size() - 1; c >= 0; c--) {
            if (parse.clauses().get(c).chunk() < chunk) {
                return c;
            }
        }
        return otherwise;
    }

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
