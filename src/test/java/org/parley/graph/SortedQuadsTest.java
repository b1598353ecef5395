package org.parley.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedQuadsTest {
    private static final List<Quad> QUADS = KnowledgeGraph.of(HandMade.knowledge(), HandMade.REFERENCE, Names.STANDARD)
            .quads();

    @ParameterizedTest
    @ValueSource(ints = {3, 50, 1_000_000})
    void areTheSameHoweverFewMemoryHolds(int inMemory) {
        List<Quad> shuffled = new ArrayList<>(QUADS);
        shuffled.addAll(QUADS.subList(0, 40));
        Collections.shuffle(shuffled, new Random(11));
        try (SortedQuads sorted = SortedQuads.of(shuffled.iterator(), inMemory)) {
            assertEquals(QUADS, Iter.toList(sorted.iterator()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1_000_000})
    void keepTriplesOfNoGraphAndTriplesAboutTriples(int inMemory) {
        List<Quad> facts;
        try (SortedQuads all = Rdf12.of(QUADS)) {
            facts = Iter.toList(all.iterator());
        }
        try (SortedQuads sorted = SortedQuads.of(facts.iterator(), inMemory)) {
            assertEquals(facts, Iter.toList(sorted.iterator()));
        }
    }
}
