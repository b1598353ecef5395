package org.parley.corpus;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A small sample of the word sequences of an article, by which it can be told how much of its text another has too. The
 * sample is the same whenever and wherever it is taken.
 */
public final class Sketch {
    /** So many sequences are kept: enough to estimate a share to about a tenth. */
    private static final int SIZE = 128;

    private static final int KEYS = 16;

    /** The earliest published first, those without a date last; then by source. */
    public static final Comparator<Sketch> EARLIEST = Comparator.comparing(
                    (Sketch sketch) -> sketch.published.orElse(LocalDate.MAX))
            .thenComparing(Sketch::source);

    private final String source;
    private final Optional<LocalDate> published;
    private final int[] sample;
    private final int count;

    private Sketch(String source, Optional<LocalDate> published, int[] all, int count) {
        this.source = source;
        this.published = published;
        this.sample = Arrays.copyOf(all, Math.min(SIZE, all.length));
        this.count = count;
    }

    /** The sketch of an article's news; papers change headlines, so they do not count. */
    public static Sketch of(Article article) {
        Shingles shingles = new Shingles();
        article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.BODY)
                .forEach(block -> shingles.add(article.text(), block.span()));
        int[] all = shingles.sorted();
        return new Sketch(article.source(), article.details().published(), all, all.length);
    }

    /** The sketch whose {@link #sample} and {@link #count} were kept. */
    public static Sketch kept(String source, Optional<LocalDate> published, List<Integer> sample, int count) {
        return new Sketch(
                source, published, sample.stream().mapToInt(Integer::intValue).toArray(), count);
    }

    /** The sample, in order. */
    public List<Integer> sample() {
        return Arrays.stream(sample).boxed().toList();
    }

    /** The values of the sample that serve as keys: articles that share text are likely to share one. */
    public List<Integer> keyValues() {
        return sample().subList(0, keys());
    }

    /** The source of the article. */
    public String source() {
        return source;
    }

    /** When the article was published, as far as it tells. */
    public Optional<LocalDate> published() {
        return published;
    }

    /** How many different word sequences the article has. */
    public int count() {
        return count;
    }

    /** How many values of the sample serve as keys: articles that share text are likely to share one. */
    int keys() {
        return Math.min(KEYS, sample.length);
    }

    int key(int number) {
        return sample[number];
    }

    /** The number of the key of this value, which must be one of the keys. */
    int number(int key) {
        return Arrays.binarySearch(sample, 0, keys(), key);
    }

    /** About how much of the text of both, taken together, stands in both: from 0 to 1. */
    double alike(Sketch other) {
        int most = whole() && other.whole() ? Integer.MAX_VALUE : SIZE;
        int seen = 0;
        int shared = 0;
        for (int i = 0, j = 0; seen < most && (i < sample.length || j < other.sample.length); seen++) {
            boolean mine = j == other.sample.length || (i < sample.length && sample[i] <= other.sample[j]);
            boolean theirs = i == sample.length || (j < other.sample.length && other.sample[j] <= sample[i]);
            shared += mine && theirs ? 1 : 0;
            i += mine ? 1 : 0;
            j += theirs ? 1 : 0;
        }
        return seen == 0 ? 0 : (double) shared / seen;
    }

    /** About how much of the shorter text stands in the longer: from 0 to 1. */
    double contained(Sketch other) {
        double alike = alike(other);
        double shared = alike / (1 + alike) * ((double) count + other.count);
        int shorter = Math.min(count, other.count);
        return shorter == 0 ? 0 : Math.min(1, shared / shorter);
    }

    private boolean whole() {
        return sample.length == count;
    }
}
