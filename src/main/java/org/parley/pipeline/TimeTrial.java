package org.parley.pipeline;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.parley.corpus.Article;
import org.parley.corpus.Articles;
import org.parley.pipeline.Pace.Slow;

/**
 * Reads a folder of articles on one thread, one after the other, and measures what that costs in time of the processor:
 * other programs on the machine slow reading down, but hardly change its cost.
 */
public final class TimeTrial {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final Understanding understanding;
    private final int slowest;
    private final List<String> failed = new ArrayList<>();

    /** @param slowest how many of the slowest articles to name */
    public TimeTrial(Path folder, Understanding understanding, int slowest) {
        this.folder = folder;
        this.understanding = understanding;
        this.slowest = slowest;
    }

    /**
     * Reads all articles for so long without measuring, as a process is slow when it begins, and then for so long again,
     * but once at least.
     */
    public Pace run(double seconds) {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        for (double spent = 0; spent < seconds; ) {
            spent += round().seconds();
        }
        Pace pace = round().pace(failed, peak());
        while (pace.seconds() < seconds) {
            pace = pace.and(round().pace(failed, peak()));
        }
        return pace;
    }

    private Tape round() {
        failed.clear();
        Tape tape = new Tape(slowest);
        try (Stream<Article> articles = Articles.at(folder, notice -> {}).stream()) {
            Iterator<Article> each = articles.iterator();
            long start = now();
            while (each.hasNext()) {
                Article article = each.next();
                long found = now();
                read(article);
                long end = now();
                tape.add(found - start, new Slow(article.source(), bytes(article), seconds(end - found)));
                start = now();
            }
        }
        return tape;
    }

    /** An article on which the program breaks must not keep the others from being measured. */
    private void read(Article article) {
        try {
            understanding.read(article, article.details().published());
        } catch (RuntimeException | StackOverflowError broken) {
            failed.add(article.source() + ": " + broken);
        }
    }

    private static long bytes(Article article) {
        return article.text().getBytes(StandardCharsets.UTF_8).length;
    }

    private static long now() {
        return CLOCK.getCurrentThreadCpuTime();
    }

    static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /** No less than the heap held at any time: the parts of the heap may have had their peaks at different times. */
    private static long peak() {
        return pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
