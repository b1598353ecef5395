package org.parley.extraction;

import java.util.List;
import org.parley.corpus.Span;

/**
 * What one pattern read in one place of an article, before anything is resolved.
 *
 * @param evidence the sentences it rests on, in order of the text
 * @param pattern name of the pattern
 * @param confidence from 0 to 1
 * @param circumstance what makes it more or less sure than other claims of its pattern
 * @param denied whether the article says that it is not so
 */
public record Claim(
        List<Span> evidence,
        String pattern,
        double confidence,
        Circumstance circumstance,
        boolean denied,
        List<Fact> facts) {
    public Claim {
        evidence = List.copyOf(evidence);
        facts = List.copyOf(facts);
    }

    /** This claim, as sure as that. */
    Claim with(double certainty) {
        return new Claim(evidence, pattern, certainty, circumstance, denied, facts);
    }
}
