package org.parley.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.parley.pipeline.Pace.Slow;

/** What is measured of each article, added up. */
final class Tape {
    private static final Comparator<Slow> BY_TIME =
            Comparator.comparingDouble(Slow::seconds).thenComparing(Slow::source);

    private final int length;
    private final PriorityQueue<Slow> slowest = new PriorityQueue<>(BY_TIME);
    private long articles;
    private long bytes;
    private long finding;
    private double reading;

    Tape(int length) {
        this.length = length;
    }

    void add(long findingNanos, Slow article) {
        articles++;
        bytes += article.bytes();
        finding += findingNanos;
        reading += article.seconds();
        slowest.add(article);
        if (slowest.size() > length) {
            slowest.poll();
        }
    }

    double seconds() {
        return TimeTrial.seconds(finding) + reading;
    }

    Pace pace(List<String> failed, long peakHeap) {
        List<Slow> sorted = slowest.stream().sorted(BY_TIME.reversed()).toList();
        return new Pace(1, articles, bytes, TimeTrial.seconds(finding), reading, sorted, failed, peakHeap);
    }
}
