package org.parley.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.parley.corpus.Article;
import org.parley.corpus.Details;
import org.parley.graph.HashSum;
import org.parley.store.Card;
import org.parley.store.CardView;
import org.parley.store.Draft;

/** Names for articles, alone and together. */
final class Inputs {
    private Inputs() {}

    /** All articles of a draft. */
    static HashSum of(Draft draft) {
        HashSum[] sum = {HashSum.NONE};
        try (CardView cards = draft.cards().view()) {
            cards.heads(head -> sum[0] = sum[0].plus(hash(head)));
        }
        return sum[0];
    }

    /**
     * What a change adds to that.
     *
     * @param before cards as they were
     * @param changed sources of articles that are new or others now
     * @param dropped sources of articles that are gone
     */
    static HashSum change(Draft draft, CardView before, Collection<String> changed, Collection<String> dropped) {
        try (CardView after = draft.cards().view()) {
            return sum(after, changed.stream()).minus(sum(before, Stream.concat(changed.stream(), dropped.stream())));
        }
    }

    private static HashSum sum(CardView cards, Stream<String> sources) {
        return sources.distinct()
                .flatMap(source -> cards.head(source).stream())
                .map(Inputs::hash)
                .reduce(HashSum.NONE, HashSum::plus);
    }

    private static HashSum hash(Card.Head head) {
        return HashSum.of(DigestUtils.sha256(head.source() + "\n" + head.hash()));
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
