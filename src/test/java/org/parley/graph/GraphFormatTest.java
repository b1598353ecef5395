package org.parley.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphFormatTest {
    private static final List<Quad> QUADS = KnowledgeGraph.of(HandMade.knowledge(), HandMade.REFERENCE, Names.STANDARD)
            .quads();

    @ParameterizedTest
    @EnumSource
    void isReadBackAsItWasWritten(GraphFormat format) throws IOException {
        assertEquals(
                expected(format),
                Set.copyOf(parsed(bytes(format, QUADS), RDFLanguages.contentTypeToLang(format.mediaType()))));
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesEachTime(GraphFormat format) throws IOException {
        assertArrayEquals(bytes(format, QUADS), bytes(format, QUADS));
    }

    @ParameterizedTest
    @EnumSource
    void writesAnEmptyGraph(GraphFormat format) throws IOException {
        assertEquals(List.of(), parsed(bytes(format, List.of()), RDFLanguages.contentTypeToLang(format.mediaType())));
    }

    @Test
    void reifiesEachFactByTheClaimThatStatesIt() throws IOException {
        byte[] lines = bytes(GraphFormat.NQ, Rdf12.of(QUADS));
        List<Quad> read = parsed(lines, Lang.NQUADS);
        long stated = QUADS.stream()
                .filter(quad -> quad.getGraph().getURI().matches(".*/(claim|inference|reference|link)/.*"))
                .count();
        assertEquals(
                stated,
                read.stream()
                        .filter(quad -> quad.getPredicate().equals(RDF.Nodes.reifies))
                        .count());
    }

    @Test
    void escapesWhatJsonCannotHold() throws IOException {
        Quad quad = Quad.create(
                Names.STANDARD.provenance(),
                Names.STANDARD.thing("a"),
                Nodes.iri("https://example.org/says"),
                Nodes.text("\"a\\b\"\n\t\u0001 — \ud83c\uddf8"));
        assertEquals(List.of(quad), parsed(bytes(GraphFormat.JSONLD, List.of(quad)), Lang.JSONLD11));
    }

    private static Set<Quad> expected(GraphFormat format) {
        return QUADS.stream()
                .map(quad -> format.keepsGraphs() ? quad : new Quad(Quad.defaultGraphIRI, quad.asTriple()))
                .collect(Collectors.toSet());
    }

    private static byte[] bytes(GraphFormat format, Iterable<Quad> quads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(quads, out);
        return out.toByteArray();
    }

    private static List<Quad> parsed(byte[] bytes, Lang lang) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).parse(dataset);
        return dataset.stream().toList();
    }
}
