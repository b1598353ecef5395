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

    /** "Duties of 15 and 10 percent that China put on chicken": what is said behind the second rate is said of both. */
    BoundRate joined(BoundRate next) {
        boolean adjacent = next.noun == noun && next.rate.from() - rate.to() <= 2;
        return adjacent ? new BoundRate(sentence, rate, noun, from, Math.max(end, next.end)) : this;
    }
}
