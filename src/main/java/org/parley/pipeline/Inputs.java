package org.parley.pipeline;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.parley.corpus.Article;
import org.parley.corpus.Details;
import org.parley.store.Card;
import org.parley.store.CardView;
import org.parley.store.Draft;

/**
 * A name for articles together, whatever their order: the sum of the hashes of all, modulo 2 to the 256, so that it follows a
 * change without a look at the others.
 */
record Inputs(BigInteger sum) {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** Those that {@link #name} named. */
    static Inputs of(String name) {
        return new Inputs(new BigInteger(name, 16));
    }

    /** All articles of a draft. */
    static Inputs of(Draft draft) {
        BigInteger[] sum = {BigInteger.ZERO};
        try (CardView cards = draft.cards().view()) {
            cards.heads(head -> sum[0] = sum[0].add(number(head)));
        }
        return new Inputs(sum[0].mod(MODULUS));
    }

    /**
     * The same after a change.
     *
     * @param before cards as they were
     * @param changed sources of articles that are new or others now
     * @param dropped sources of articles that are gone
     */
    Inputs changed(Draft draft, CardView before, Collection<String> changed, Collection<String> dropped) {
        try (CardView after = draft.cards().view()) {
            BigInteger gone = sum(before, Stream.concat(changed.stream(), dropped.stream()));
            return new Inputs(
                    sum.subtract(gone).add(sum(after, changed.stream())).mod(MODULUS));
        }
    }

    private static BigInteger sum(CardView cards, Stream<String> sources) {
        return sources.distinct()
                .flatMap(source -> cards.head(source).stream())
                .map(Inputs::number)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger number(Card.Head head) {
        return new BigInteger(1, DigestUtils.sha256(head.source() + "\n" + head.hash()));
    }

    /** Sixty-four hexadecimal digits. */
    String name() {
        String digits = sum.toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }

    /** A name for an article and what is given of it: SHA-256 in hexadecimal. */
    static String hash(Article article) {
        Details details = article.details();
        List<String> parts = List.of(
                article.text(),
                details.published().map(Object::toString).orElse(""),
                details.publisher().orElse(""),
                details.url().orElse(""),
                details.title().orElse(""));
        return hash(parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining()));
    }

    /** A name for a text: SHA-256 in hexadecimal. */
    static String hash(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
