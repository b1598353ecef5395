package org.parley.resolution;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** How things are called: the paths of their IRIs, readable and the same in every build. */
final class Paths {
    private Paths() {}

    /** A name as a part of a path: "Maroš Šefčovič" is {@code maros-sefcovic}. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String slug =
                plain.replaceAll("['’.]", "").replaceAll("[^\\p{Alnum}]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "x" + hash(name).substring(0, 8) : slug;
    }

    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', '_');
    }

    /** Twenty characters that stand for a text. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
