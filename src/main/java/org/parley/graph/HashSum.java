package org.parley.graph;

import java.math.BigInteger;

/**
 * A name for things together, whatever their order: the sum of the SHA-256 of each, modulo 2 to the 256. One more or less changes
 * it without a look at the others.
 *
 * @param value of the sum
 */
public record HashSum(BigInteger value) {
    private static final int BITS = 256;
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BITS);

    /** The name of nothing at all. */
    public static final HashSum NONE = new HashSum(BigInteger.ZERO);

    public HashSum {
        value = value.mod(MODULUS);
    }

    /** The sum that {@link #name} named. */
    public static HashSum of(String name) {
        return new HashSum(new BigInteger(name, 16));
    }

    /** The sum of one thing. */
    public static HashSum of(byte[] sha256) {
        return new HashSum(new BigInteger(1, sha256));
    }

    public HashSum plus(HashSum other) {
        return new HashSum(value.add(other.value));
    }

    public HashSum minus(HashSum other) {
        return new HashSum(value.subtract(other.value));
    }

    /** Sixty-four hexadecimal digits. */
    public String name() {
        String digits = value.toString(16);
        return "0".repeat(BITS / 4 - digits.length()) + digits;
    }
}
