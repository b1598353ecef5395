package org.parley.wikidata;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How the web is asked.
 *
 * @param cache folder of answers given before
 * @param online whether to ask at all; else only answers given before are used
 * @param agent who asks, for those who run the service
 * @param pause least time between two requests
 * @param timeout longest wait for one answer
 * @param patience longest wait that a service may ask for before the next request
 * @param clock tells the day of an answer
 * @param rest waits
 */
public record WebSettings(
        Path cache,
        boolean online,
        String agent,
        Duration pause,
        Duration timeout,
        Duration patience,
        Clock clock,
        Consumer<Duration> rest) {
    /** Polite to a public service. */
    public static WebSettings polite(Path cache, boolean online, String agent) {
        return new WebSettings(
                cache,
                online,
                agent,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Clock.systemUTC(),
                WebSettings::sleep);
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WebProblem("The wait for a service was interrupted.", e);
        }
    }
}
