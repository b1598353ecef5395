package org.parley.resolution;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/** How things are called: the paths of their IRIs, readable and the same in every build. */
final class Paths {
    private static final Pattern DROPPED = Pattern.compile("[\\p{M}'’.]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{Alnum}]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Paths() {}

    /** A name as a part of a path: "Maroš Šefčovič" is {@code maros-sefcovic}. */
    static String slug(String name) {
        String plain = DROPPED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
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
