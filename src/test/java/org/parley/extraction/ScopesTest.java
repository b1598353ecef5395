package org.parley.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.corpus.Passage;
import org.parley.reference.ReferenceData;

class ScopesTest {
    private static final Reader READER = new Reader(ReferenceData.load());

    /** Nothing stands before the goods, so nothing can be looked up there. */
    @ParameterizedTest
    @ValueSource(strings = {"Steel to a 25% tariff.", "Soybeans to a tariff of 25% from China."})
    void readsASentenceThatBeginsWithGoodsAtARate(String sentence) {
        assertTrue(READER.read(Passage.of(sentence), Optional.empty()).notices().isEmpty());
    }
}
