package org.parley.resolution;

import java.util.List;
import org.parley.corpus.Article;
import org.parley.corpus.Span;

/**
 * What one pattern read in one article, in terms of resolved things.
 *
 * @param evidence the sentences it rests on, in order
 * @param pattern name of the pattern that read it
 * @param confidence from 0 to 1
 * @param denied whether the article says that it is not so: then its statements are in no graph
 */
public record Assertion(
        Article article,
        List<Span> evidence,
        String pattern,
        double confidence,
        boolean denied,
        List<Statement> statements) {
    public Assertion {
        evidence = List.copyOf(evidence);
        statements = List.copyOf(statements);
    }
}
