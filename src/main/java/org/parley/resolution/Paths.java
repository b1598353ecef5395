package org.parley.resolution;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

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
        return DigestUtils.sha256Hex(text).substring(0, 20);
    }
}
