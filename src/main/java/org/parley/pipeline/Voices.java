package org.parley.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.corpus.NearDuplicates;
import org.parley.corpus.Sketch;
import org.parley.store.Card;
import org.parley.store.CardView;

/**
 * Which articles are copies of another, as articles come and go. Only those are looked at that could have become copies or
 * originals: articles that share text with what changed. The answer is that of {@link NearDuplicates} over all articles.
 */
final class Voices {
    static final Comparator<Card.Head> EARLIEST = Comparator.comparing(
                    (Card.Head head) -> head.published().orElse(LocalDate.MAX))
            .thenComparing(Card.Head::source);

    private final CardView before;
    private final CardView after;
    private final Map<String, String> voices = new TreeMap<>();
    private final Map<String, Sketch> sketches = new HashMap<>();
    private final Map<String, Optional<Card.Head>> heads = new HashMap<>();
    private final Map<Integer, List<Card.Head>> chains = new HashMap<>();

    Voices(CardView before, CardView after) {
        this.before = before;
        this.after = after;
    }

    /** The voice of all articles for whom it is another now, by source. */
    static Map<String, String> all(CardView cards) {
        List<Sketch> sketches = new ArrayList<>();
        cards.sources()
                .forEach(source -> sketches.add(Keys.sketch(
                        cards.head(source).orElseThrow(), cards.sample(source).orElseThrow())));
        NearDuplicates copies = NearDuplicates.among(sketches);
        Map<String, String> voices = new TreeMap<>();
        cards.heads(head -> {
            String voice = copies.voice(head.source());
            if (!voice.equals(head.voice())) {
                voices.put(head.source(), voice);
            }
        });
        return voices;
    }

    /**
     * The same, after a change.
     *
     * @param changed sources of the articles that came, went, or are others now
     */
    Map<String, String> after(Collection<String> changed) {
        TreeSet<Sketch> waiting = new TreeSet<>(Sketch.EARLIEST);
        Set<String> done = new HashSet<>();
        for (String source : changed) {
            touch(before.card(source), waiting);
            touch(after.card(source), waiting);
            before.sources(Keys.voice(source)).forEach(copy -> touch(after.card(copy), waiting));
        }
        while (!waiting.isEmpty()) {
            Sketch sketch = waiting.pollFirst();
            String voice = voice(sketch);
            boolean first = done.add(sketch.source());
            if (!voice.equals(voices.getOrDefault(sketch.source(), stored(sketch.source())))) {
                voices.put(sketch.source(), voice);
                followers(sketch).forEach(waiting::add);
            } else if (first && changed.contains(sketch.source())) {
                followers(sketch).forEach(waiting::add);
            }
        }
        voices.entrySet().removeIf(voice -> stored(voice.getKey()).equals(voice.getValue()));
        return voices;
    }

    private void touch(Optional<Card> card, Set<Sketch> waiting) {
        card.map(Keys::sketch).ifPresent(sketch -> {
            if (head(sketch.source()).isPresent()) {
                waiting.add(sketch(sketch.source()));
            }
            waiting.addAll(followers(sketch));
        });
    }

    /** Those that may look back at an article: the next ones in each of its chains. */
    private List<Sketch> followers(Sketch sketch) {
        List<Sketch> followers = new ArrayList<>();
        Card.Head head = head(sketch);
        for (int key : sketch.keyValues()) {
            List<Card.Head> chain = chain(key);
            int place = Collections.binarySearch(chain, head, EARLIEST);
            int next = place < 0 ? -place - 1 : place + 1;
            chain.subList(next, Math.min(chain.size(), next + NearDuplicates.COMMON))
                    .forEach(other -> followers.add(sketch(other.source())));
        }
        return followers;
    }

    private String voice(Sketch sketch) {
        Card.Head head = head(sketch);
        Set<String> candidates = new HashSet<>();
        for (int key : sketch.keyValues()) {
            List<Card.Head> chain = chain(key);
            int place = Collections.binarySearch(chain, head, EARLIEST);
            int end = place < 0 ? -place - 1 : place;
            chain.subList(Math.max(0, end - NearDuplicates.COMMON), end)
                    .forEach(other -> candidates.add(known(other.source())));
        }
        return NearDuplicates.voice(sketch, candidates.stream().map(this::sketch));
    }

    private static Card.Head head(Sketch sketch) {
        return new Card.Head(sketch.source(), "", "", sketch.published(), Optional.empty(), "");
    }

    /** The articles with a key, the earliest first. */
    private List<Card.Head> chain(int key) {
        return chains.computeIfAbsent(key, number -> {
            List<Card.Head> chain = new ArrayList<>(after.heads(Keys.sketch(number)));
            chain.sort(EARLIEST);
            chain.forEach(head -> heads.putIfAbsent(head.source(), Optional.of(head)));
            return chain;
        });
    }

    private Optional<Card.Head> head(String source) {
        return heads.computeIfAbsent(source, after::head);
    }

    private Sketch sketch(String source) {
        return sketches.computeIfAbsent(
                source,
                name -> Keys.sketch(head(name).orElseThrow(), after.sample(name).orElseThrow()));
    }

    // A voice that went is no voice any more; who had it is looked at again.
    private String known(String source) {
        return Optional.ofNullable(voices.get(source)).orElseGet(() -> Optional.of(stored(source))
                .filter(voice -> head(voice).isPresent())
                .orElse(source));
    }

    private String stored(String source) {
        return head(source).map(Card.Head::voice).orElse(source);
    }
}
