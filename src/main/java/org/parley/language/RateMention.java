package org.parley.language;

import java.math.BigDecimal;

/**
 * A percentage named in a sentence; whether it is the rate of a tariff is for others to say.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param percent its value without trailing zeros
 * @param bound what the words around say of it
 * @param points whether it is a difference ("10 percentage points")
 */
public record RateMention(int from, int to, BigDecimal percent, Bound bound, boolean points) {
    /** How exactly a rate is meant. */
    public enum Bound {
        EXACTLY,
        UP_TO,
        AT_LEAST,
        ADDITIONAL
    }
}
