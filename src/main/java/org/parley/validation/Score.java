package org.parley.validation;

import java.util.Locale;

/**
 * How well facts were found.
 *
 * @param found gold facts that were found, of those that must be
 * @param wanted gold facts that must be found
 * @param right facts of the graph that are in the gold
 * @param given facts of the graph
 */
public record Score(int found, int wanted, int right, int given) {
    static final Score NONE = new Score(0, 0, 0, 0);

    Score plus(Score other) {
        return new Score(found + other.found, wanted + other.wanted, right + other.right, given + other.given);
    }

    /** The share of facts that were found; not a number if none had to be. */
    public double recall() {
        return (double) found / wanted;
    }

    /** The share of facts given that are right; not a number if none were given. */
    public double precision() {
        return (double) right / given;
    }

    /** The harmonic mean of the two; 0 where either is 0 or not a number. */
    public double f1() {
        double sum = precision() + recall();
        return sum > 0 ? 2 * precision() * recall() / sum : 0;
    }

    /** A line of a table of scores. */
    public String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-18s recall %4d/%-4d %s   precision %4d/%-4d %s   F1 %6.3f",
                name,
                found,
                wanted,
                share(recall()),
                right,
                given,
                share(precision()),
                f1());
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "     -" : String.format(Locale.ROOT, "%6.3f", value);
    }
}
