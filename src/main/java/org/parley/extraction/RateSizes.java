package org.parley.extraction;

import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Parse;
import org.parley.language.RateMention;
import org.parley.language.Tag;

/** Percentages near a tariff that are no rate of it: shares, sizes of changes, figures of other things. */
final class RateSizes {
    private static final Set<String> CUTS = Words.TARIFF.list("cut-nouns");
    private static final Set<String> COUNTED = Words.TARIFF.list("counted");
    private static final Set<String> FILLERS = Words.TARIFF.list("size-fillers");
    private static final Set<String> OPENING = Words.TARIFF.list("opening");
    private static final Set<String> RATE_NOUNS = Words.TARIFF.list("rate-nouns");
    private static final Set<String> USUAL = Words.TARIFF.list("usual-rates");
    private static final Set<String> SIZES = Words.TARIFF.list("sizes");

    private RateSizes() {}

    /** "25 percent of imports", "a 10 percent rise in tariffs", "cut tariffs by 10 percent", "91 percent opposition". */
    static boolean size(Parse parse, RateMention rate, int noun) {
        return share(parse, rate)
                || usual(parse, rate)
                || change(parse, rate)
                || noun <= rate.from() && (by(parse, rate) || otherHead(parse, rate));
    }

    /** "most-favored-nation rates (usually 2-3%)": no measure of its own. */
    private static boolean usual(Parse parse, RateMention rate) {
        for (int i = Math.max(0, rate.from() - 8); i < rate.from(); i++) {
            if (USUAL.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean share(Parse parse, RateMention rate) {
        String next = parse.lower(rate.to());
        boolean ofLines = TariffNouns.at(parse, rate.to() + 1) && COUNTED.contains(parse.lower(rate.to() + 2));
        return next.equals("of") && (!TariffNouns.at(parse, rate.to() + 1) || ofLines || ofAll(parse, rate));
    }

    /** "liberalizes 91 percent of tariffs": how many of them. */
    private static boolean ofAll(Parse parse, RateMention rate) {
        int c = Clauses.around(parse, rate);
        return c >= 0 && OPENING.contains(parse.clauses().get(c).verb().lemma());
    }

    private static boolean change(Parse parse, RateMention rate) {
        return SIZES.contains(parse.lower(rate.to()))
                || TariffNouns.at(parse, rate.to()) && CUTS.contains(parse.lower(rate.to() + 1))
                || TariffNouns.at(parse, rate.to() + 1) && CUTS.contains(parse.lower(rate.to() + 2));
    }

    /** "reduced by an average of 46 percent": how much, not to what; but "by an additional 10 percent" is a tariff more. */
    private static boolean by(Parse parse, RateMention rate) {
        int i = rate.from() - 1;
        while (i > 0 && FILLERS.contains(parse.lower(i))) {
            i--;
        }
        return parse.lower(i).equals("by") && rate.bound() != RateMention.Bound.ADDITIONAL;
    }

    private static boolean otherHead(Parse parse, RateMention rate) {
        int c = parse.chunkAt(rate.from());
        if (c < 0) {
            return false;
        }
        Chunk chunk = parse.chunks().get(c);
        int head = chunk.to() - 1;
        return head >= rate.to()
                && parse.tags().get(head) == Tag.NOUN
                && parse.rates().stream().noneMatch(r -> r.from() <= head && head < r.to())
                && TariffNouns.in(parse, chunk) < 0
                && !RATE_NOUNS.contains(parse.lower(head))
                && !Coordinations.thing(parse, chunk);
    }
}
