package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of reading knowledge: what words carry a meaning, with sentences that show it.
 *
 * @param name the name that claims carry
 * @param kind the reader that uses it
 * @param means what a claim of it says, as a sentence
 * @param status for measures: what has happened where the verb is said as a fact
 */
public record Pattern(
        String name,
        String kind,
        String means,
        Optional<String> status,
        Set<String> verbs,
        Set<String> nouns,
        List<Example> reads,
        List<String> misses) {
    /** A text with facts that reading it must give, in the form of the gold files. */
    public record Example(String text, List<String> facts) {}
}
