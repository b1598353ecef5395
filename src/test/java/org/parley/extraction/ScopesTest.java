package org.parley.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.corpus.Article;
import org.parley.corpus.Block;
import org.parley.corpus.Details;
import org.parley.corpus.Span;
import org.parley.reference.ReferenceData;

class ScopesTest {
    private static final Reader READER = new Reader(ReferenceData.load());

    /** Nothing stands before the goods, so nothing can be looked up there. */
    @ParameterizedTest
    @ValueSource(strings = {"Steel to a 25% tariff.", "Soybeans to a tariff of 25% from China."})
    void readsASentenceThatBeginsWithGoodsAtARate(String sentence) {
        Block all = new Block(new Span(0, sentence.length()), Block.Kind.BODY);
        Article article = new Article("sentence.txt", sentence, Details.NONE, List.of(all));
        assertTrue(READER.read(article, Optional.empty()).notices().isEmpty());
    }
}
