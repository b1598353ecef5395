package org.parley.extraction;

import org.parley.language.RateMention;

/**
 * A percentage that is the rate of a tariff.
 *
 * @param noun index of the word that names the tariff; of the rate itself where no word does
 * @param from index of the first token of both
 * @param end index after the last token of both
 */
record BoundRate(int sentence, RateMention rate, int noun, int from, int end) {
    static BoundRate of(int sentence, RateMention rate, int noun) {
        return new BoundRate(sentence, rate, noun, Math.min(noun, rate.from()), Math.max(noun + 1, rate.to()));
    }
}
