package org.parley.corpus;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which articles print the same story: one wire story in forty papers is one voice. It depends only on the set of
 * articles, not on their order. An article joins the earliest one with which it shares enough text.
 */
public final class NearDuplicates {
    /** Of both texts together, copies share at least this; different reports of one event share far less. */
    private static final double ALIKE = 0.35;

    /** A copy that is cut short has at least this of its text in the whole one. */
    private static final double CONTAINED = 0.7;

    /** Short texts, and those printed long after, must be almost the same. */
    private static final double SAME = 0.9;

    private static final int SHORT = 20;
    private static final int LATE_DAYS = 7;
    /** A value that more articles than this share is a phrase of the trade and tells nothing. */
    public static final int COMMON = 32;

    private final List<Sketch> sketches;
    private final int[] voices;
    private final Map<String, Integer> numbers = new HashMap<>();

    private NearDuplicates(List<Sketch> sketches) {
        this.sketches = sketches;
        this.voices = new int[sketches.size()];
        int[][] earlier = earlier();
        for (int i = 0; i < voices.length; i++) {
            numbers.put(sketches.get(i).source(), i);
            voices[i] = voice(i, earlier);
        }
    }

    /** The near-duplicates among these articles. */
    public static NearDuplicates among(Collection<Sketch> sketches) {
        List<Sketch> sorted = new ArrayList<>(sketches);
        sorted.sort(Sketch.EARLIEST);
        return new NearDuplicates(sorted);
    }

    /** The source of the article that speaks for the one at {@code source}: itself, or the earliest of its copies. */
    public String voice(String source) {
        Integer number = numbers.get(source);
        return number == null ? source : sketches.get(voices[number]).source();
    }

    /** The copies of each article that has any, by the source of the one that speaks for them, itself among them. */
    public SortedMap<String, List<String>> groups() {
        SortedMap<String, List<String>> groups = new TreeMap<>();
        for (int i = 0; i < voices.length; i++) {
            groups.computeIfAbsent(sketches.get(voices[i]).source(), voice -> new ArrayList<>())
                    .add(sketches.get(i).source());
        }
        groups.values().removeIf(group -> group.size() == 1);
        groups.values().forEach(Collections::sort);
        return groups;
    }

    private int voice(int article, int[][] earlier) {
        Sketch sketch = sketches.get(article);
        Set<Integer> compared = new HashSet<>();
        int best = article;
        for (int number = 0; number < sketch.keys(); number++) {
            int other = earlier[article][number];
            for (int steps = 0; other >= 0 && steps < COMMON; steps++) {
                if (voices[other] < best
                        && compared.add(voices[other])
                        && copies(sketch, sketches.get(voices[other]))) {
                    best = voices[other];
                }
                other = earlier[other][sketches.get(other).number(sketch.key(number))];
            }
        }
        return best;
    }

    /** Whether one prints the story of the other. */
    private static boolean copies(Sketch one, Sketch other) {
        double alike = one.alike(other);
        if (Math.min(one.count(), other.count()) < SHORT || late(one, other)) {
            return alike >= SAME;
        }
        return alike >= ALIKE || one.contained(other) >= CONTAINED;
    }

    /**
     * Who speaks for an article: the earliest of those that it prints the story of, or itself.
     *
     * @param voices who speaks for articles that share text with it and are earlier
     */
    public static String voice(Sketch sketch, Stream<Sketch> voices) {
        return voices.filter(voice -> Sketch.EARLIEST.compare(voice, sketch) < 0)
                .filter(voice -> copies(sketch, voice))
                .min(Sketch.EARLIEST)
                .map(Sketch::source)
                .orElse(sketch.source());
    }

    private static boolean late(Sketch one, Sketch other) {
        return one.published().isPresent()
                && other.published().isPresent()
                && Math.abs(ChronoUnit.DAYS.between(
                                one.published().get(), other.published().get()))
                        > LATE_DAYS;
    }

    // For each article and each of its keys: the last article before it with the same key, or -1.
    private int[][] earlier() {
        Map<Integer, Integer> last = new HashMap<>();
        int[][] earlier = new int[sketches.size()][];
        for (int i = 0; i < earlier.length; i++) {
            Sketch sketch = sketches.get(i);
            earlier[i] = new int[sketch.keys()];
            for (int number = 0; number < sketch.keys(); number++) {
                Integer before = last.put(sketch.key(number), i);
                earlier[i][number] = before == null ? -1 : before;
            }
        }
        return earlier;
    }
}
