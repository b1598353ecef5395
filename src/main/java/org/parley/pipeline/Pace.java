package org.parley.pipeline;

import java.util.List;

/**
 * How fast articles were read on one core.
 *
 * @param rounds how often they were read
 * @param bytes length of their texts in UTF-8
 * @param findingSeconds time of the processor for opening files and finding the news in their pages
 * @param readingSeconds time of the processor for reading the news: language and claims
 * @param slowest the articles that took longest to read in the last round, the slowest first
 * @param failed articles on which the program broke, with the error
 * @param peakHeapBytes the most memory held at once
 */
public record Pace(
        int rounds,
        long articles,
        long bytes,
        double findingSeconds,
        double readingSeconds,
        List<Slow> slowest,
        List<String> failed,
        long peakHeapBytes) {
    /** An article and the time of the processor that reading it took. */
    public record Slow(String source, long bytes, double seconds) {}

    public Pace {
        slowest = List.copyOf(slowest);
        failed = List.copyOf(failed);
    }

    double seconds() {
        return findingSeconds + readingSeconds;
    }

    /** This and another round. */
    Pace and(Pace later) {
        return new Pace(
                rounds + later.rounds,
                articles,
                bytes,
                findingSeconds + later.findingSeconds,
                readingSeconds + later.readingSeconds,
                later.slowest,
                later.failed,
                Math.max(peakHeapBytes, later.peakHeapBytes));
    }

    public double articlesPerSecond() {
        return readingSeconds > 0 ? rounds * articles / readingSeconds : 0;
    }

    public double bytesPerSecond() {
        return readingSeconds > 0 ? rounds * bytes / readingSeconds : 0;
    }
}
