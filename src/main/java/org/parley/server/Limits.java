package org.parley.server;

import java.time.Duration;

/**
 * How much one request may ask for; each limit is told to those who meet it.
 *
 * @param queryBytes length of a query
 * @param nesting brackets within brackets
 * @param junctions {@code &&} and {@code ||} in one query
 * @param tableRows rows that its VALUES blocks make when crossed
 * @param bindings BIND and AS in one query
 * @param text characters that CONCAT, REPLACE or GROUP_CONCAT may build
 * @param rows rows or triples of an answer
 * @param characters in all terms of an answer
 * @param patience how long a query may take
 * @param together queries that run at one time; more wait for a moment
 * @param waiting requests that may wait
 */
public record Limits(
        int queryBytes,
        int nesting,
        int junctions,
        long tableRows,
        int bindings,
        int text,
        int rows,
        int characters,
        Duration patience,
        int together,
        int waiting) {
    /** Fit for the public web on a small machine. */
    public static final Limits STANDARD = new Limits(
            64 * 1024,
            60,
            500,
            100_000,
            200,
            100_000,
            10_000,
            16_000_000,
            Duration.ofSeconds(10),
            Math.max(2, Runtime.getRuntime().availableProcessors() * 2),
            64);

    /** The same limits with another time for a query. */
    public Limits withPatience(Duration duration) {
        return new Limits(
                queryBytes,
                nesting,
                junctions,
                tableRows,
                bindings,
                text,
                rows,
                characters,
                duration,
                together,
                waiting);
    }
}
