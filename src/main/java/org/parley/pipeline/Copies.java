package org.parley.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.parley.corpus.NearDuplicates;
import org.parley.corpus.Sketch;
import org.parley.store.Card;

/**
 * Who is a copy of whom, in steps that each look at few articles: those that share a sequence of words ({@link #pairs}), and
 * one article with those who speak for such ({@code NearDuplicates.voice}). Begun with each article speaking for itself and
 * done until nothing changes, the second step gives what {@link NearDuplicates} gives for all articles together, since who
 * speaks for an article depends on earlier ones alone.
 */
public final class Copies {
    private Copies() {}

    /** The card of an article with nothing on it but by what copies are told. */
    public static Card slip(Entry entry) {
        Card card = entry.card();
        return new Card(card.head(), card.sample(), List.of(), List.of(), Map.of(), new TreeSet<>());
    }

    /** By what an article is told to be a copy. */
    public static Sketch sketch(Card slip) {
        return Keys.sketch(slip);
    }

    /** Two articles that share a sequence of words: the later one may be a copy of whom the earlier one is a copy of. */
    public record Pair(String earlier, String later) {}

    /** The pairs to be looked at among all articles that share one sequence of words. */
    public static List<Pair> pairs(Collection<Card.Head> sharing) {
        List<Card.Head> chain = sharing.stream().sorted(Voices.EARLIEST).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int later = 1; later < chain.size(); later++) {
            for (int earlier = Math.max(0, later - NearDuplicates.COMMON); earlier < later; earlier++) {
                pairs.add(new Pair(chain.get(earlier).source(), chain.get(later).source()));
            }
        }
        return pairs;
    }
}
