package org.parley.extraction;

import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Parse;

/** The words that name a tariff, and where they stand. */
final class TariffNouns {
    private static final Set<String> NO_DUTY = Words.TARIFF.list("no-duty");
    private static final Set<String> OTHER_TAXES = Words.TARIFF.list("other-taxes");
    private static final Set<String> TRADED = Words.TARIFF.list("traded");
    private static final Set<String> TAXES = Words.TARIFF.list("taxes");
    private static final Set<String> TAXES_OF = Words.TARIFF.list("taxes-of");

    static final Set<String> WORDS = Words.TARIFF.list("tariffs");

    private TariffNouns() {}

    static boolean at(Parse parse, int i) {
        String word = parse.lower(i);
        if (WORDS.contains(word)) {
            return !parse.lower(i - 1).equals("heavy")
                    && !(word.startsWith("dut") && NO_DUTY.contains(parse.lower(i - 1)));
        }
        return TAXES.contains(word) && (TAXES_OF.contains(parse.lower(i - 1)) || onGoods(parse, i));
    }

    /** "a 50% tax on goods made in Brazil", not "an income tax". */
    private static boolean onGoods(Parse parse, int i) {
        if (!parse.lower(i + 1).equals("on") || OTHER_TAXES.contains(parse.lower(i - 1))) {
            return false;
        }
        for (int t = i + 2; t < Math.min(parse.size(), i + 7); t++) {
            if (TRADED.contains(parse.lower(t))
                    || parse.nameAt(t).flatMap(n -> n.party()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    static int in(Parse parse, Chunk chunk) {
        for (int i = chunk.to() - 1; i >= chunk.from(); i--) {
            if (at(parse, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a sentence or the one before it names a tariff. */
    static boolean spokenOf(Story story, int s) {
        for (int i = Math.max(0, s - 1); i <= s; i++) {
            Parse parse = story.parse(i);
            for (int t = 0; t < parse.size(); t++) {
                if (at(parse, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether tariffs are a subject of the article. */
    static boolean subjectOf(Story story) {
        int named = 0;
        for (Parse parse : story.parses()) {
            for (int i = 0; i < parse.size() && named < 2; i++) {
                named += at(parse, i) ? 1 : 0;
            }
        }
        return named == 2;
    }
}
