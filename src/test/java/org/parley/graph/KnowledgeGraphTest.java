package org.parley.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.parley.notice.InputException;
import org.parley.ontology.TD;
import org.parley.resolution.Assertion;
import org.parley.resolution.Knowledge;

class KnowledgeGraphTest {
    private static final Names NAMES = Names.STANDARD;

    @Test
    void writesHandMadeKnowledgeAsTheGoldenGraphHasIt() {
        Set<String> made = lines(ofArticles(graph(HandMade.knowledge())));
        Set<String> golden = lines(golden("src/test/resources/org/parley/graph/hand-made.trig"));
        assertEquals("", difference("missing", golden, made) + difference("extra", made, golden));
    }

    @Test
    void writesTheSameBytesInWhateverOrderThingsWereRead() {
        String expected = graph(HandMade.knowledge()).hash();
        long seed = 20251025;
        for (int round = 0; round < 20; round++) {
            assertEquals(expected, graph(shuffled(new Random(seed + round))).hash(), "seed " + (seed + round));
        }
    }

    @Test
    void namesNoBlankNodes() {
        assertTrue(graph(HandMade.knowledge()).quads().stream()
                .noneMatch(
                        quad -> quad.getObject().isBlank() || quad.getSubject().isBlank()));
    }

    @Test
    void countsOffsetsInCodePoints() {
        Quad start = one(graph(HandMade.knowledge()), TD.start, "2");
        Quad end = one(graph(HandMade.knowledge()), TD.end, "43");
        assertEquals(start.getSubject(), end.getSubject());
    }

    @Test
    void keepsTheSurerOfTwoReadingsOfOneClaim() {
        assertEquals(
                List.of("0.8", "0.9", "1.0"),
                graph(HandMade.knowledge()).quads().stream()
                        .filter(quad -> quad.getPredicate().equals(TD.confidence.asNode()))
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .sorted()
                        .toList());
    }

    @Test
    void statesNothingThatAnArticleDenies() {
        assertTrue(graph(HandMade.knowledge()).quads().stream()
                .noneMatch(quad -> quad.getPredicate().equals(TD.venue.asNode())));
    }

    @Test
    void leavesNoTraceOfAnArticleThatIsTakenAway() {
        Knowledge without = HandMade.knowledge(List.of(HandMade.head(), HandMade.denial()), List.of());
        Knowledge with = HandMade.knowledge(List.of(HandMade.head(), HandMade.denial(), HandMade.tariff()), List.of());
        Set<String> gone = lines(ofArticles(graph(with)));
        gone.removeAll(lines(ofArticles(graph(without))));
        assertTrue(gone.stream().noneMatch(line -> line.contains("he-lifeng")), gone::toString);
        assertTrue(lines(ofArticles(graph(with))).containsAll(lines(ofArticles(graph(without)))));
    }

    @Test
    void movesAllThingsToAnotherBase() {
        KnowledgeGraph moved =
                KnowledgeGraph.of(HandMade.knowledge(), HandMade.REFERENCE, new Names("https://example.org/news#"));
        assertTrue(moved.quads().stream()
                .flatMap(quad -> nodes(quad).stream())
                .noneMatch(node -> node.isURI() && node.getURI().startsWith(TD.BASE)));
    }

    @Test
    void refusesABaseThatCannotBeginAnIri() {
        for (String base : List.of("", "parley", "https://example.org/no-end", "ftp://x/", "https://a b/")) {
            assertThrows(InputException.class, () -> new Names(base), base);
        }
    }

    @Test
    void countsWhatTheArticlesSpeakOf() {
        Tally tally = graph(HandMade.knowledge()).tally();
        assertEquals(2, tally.articles());
        assertEquals(2, tally.claims());
        assertEquals(13, tally.facts());
        assertEquals(
                "{Delegation=1, Person=1, Round=1, TariffMeasure=1}",
                tally.entities().toString());
    }

    private static KnowledgeGraph graph(Knowledge knowledge) {
        return KnowledgeGraph.of(knowledge, HandMade.REFERENCE, NAMES);
    }

    private static Knowledge shuffled(Random random) {
        List<Assertion> assertions = new ArrayList<>(HandMade.knowledge().assertions());
        Collections.shuffle(assertions, random);
        return HandMade.knowledge(assertions, List.of(HandMade.ordinal()));
    }

    private static List<Quad> ofArticles(KnowledgeGraph graph) {
        return graph.quads().stream()
                .filter(quad -> quad.getGraph().equals(NAMES.provenance())
                        || quad.getGraph().getURI().matches(".*/(claim|inference)/.*"))
                .filter(quad -> !quad.getSubject().getURI().contains("/reference/"))
                .toList();
    }

    private static List<Quad> golden(String file) {
        DatasetGraph dataset = RDFDataMgr.loadDatasetGraph(file);
        List<Quad> quads = new ArrayList<>();
        dataset.find().forEachRemaining(quads::add);
        return quads;
    }

    private static Set<String> lines(List<Quad> quads) {
        return quads.stream().map(Quad::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String difference(String what, Set<String> these, Set<String> those) {
        return these.stream()
                .filter(line -> !those.contains(line))
                .map(line -> what + " " + line + "\n")
                .collect(Collectors.joining());
    }

    private static Quad one(KnowledgeGraph graph, Property property, String value) {
        return graph.quads().stream()
                .filter(quad -> quad.getPredicate().equals(property.asNode()))
                .filter(quad -> quad.getObject().getLiteralLexicalForm().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> nodes(Quad quad) {
        return List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }
}
