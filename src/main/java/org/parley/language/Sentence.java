package org.parley.language;

import java.util.List;
import org.parley.corpus.Block;
import org.parley.corpus.Span;

/** A sentence of an article's news text. */
public record Sentence(Span span, Block.Kind kind, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
