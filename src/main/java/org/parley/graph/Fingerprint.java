package org.parley.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A name made from what a thing says: the same content has the same name in every build. Thirty letters and digits, the
 * first 150 bits of a SHA-256 in base 32.
 */
final class Fingerprint {
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 30;

    private final MessageDigest digest = DigestUtils.getSha256Digest();

    /** Takes in one part. Parts keep apart: {@code "ab", "c"} is not {@code "a", "bc"}. */
    Fingerprint with(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    Fingerprint with(int number) {
        return with(Integer.toString(number));
    }

    /** The name for the parts taken in; nothing can be added after. */
    String name() {
        byte[] hash = digest.digest();
        StringBuilder name = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            name.append(DIGITS.charAt(fiveBits(hash, i * 5)));
        }
        return name.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        int two = ((bytes[from / 8] & 0xff) << 8) | (bytes[from / 8 + 1] & 0xff);
        return (two >> (11 - from % 8)) & 31;
    }
}
