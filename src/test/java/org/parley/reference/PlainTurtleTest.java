package org.parley.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTurtleTest {
    private static final String HEAD = """
            @base <https://w3id.org/parley/id/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    @SuppressWarnings("unused") // named by FieldSource
    static final List<String> tables = ReferenceData.FILES;

    @BeforeAll
    static void start() {
        JenaSystem.init();
    }

    @ParameterizedTest
    @FieldSource("tables")
    void readsWhatJenaReads(String table) throws Exception {
        var text = Files.readString(Path.of("ontology", table));
        assertEquals(byJena(text), plainly(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a> rdfs:label \"one \\\"two\\\" three\"@en-GB , \"four # five; six.\" . # seven",
                "<a> a <b> ; rdfs:comment -1 , 2.50 , 3 .\n\n<c> a <http://example.org/d>.",
                "<a> rdfs:seeAlso rdfs:label , <b/c-d> ; rdfs:comment true , \"2025-10\"^^xsd:gYearMonth .",
            })
    void readsWhatJenaReadsOfPlainText(String text) throws Exception {
        assertEquals(byJena(HEAD + text), plainly(HEAD + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a> rdfs:seeAlso [ rdfs:label \"b\" ] .",
                "<a> rdfs:seeAlso ( <b> <c> ) .",
                "<a> rdfs:label \"\"\"long\"\"\" .",
                "<a> rdfs:label 'single' .",
                "<a> rdfs:label \"tab\\tstop\" .",
                "<a> rdfs:label \"\" .",
                "<a> rdfs:comment 1e6 .",
                "<a> rdfs:comment .5 .",
                "<a> rdfs:seeAlso <../b> .",
                "<a> rdfs:seeAlso rdfs:b.c .",
                "<a> rdfs:seeAlso other:b .",
                "<a> rdfs:label \"open .",
                "<a> rdfs:label \"b\" ; .",
                "<a> rdfs:label",
            })
    void leavesUnusualTextToJena(String text) {
        assertThrows(PlainTurtle.Unusual.class, () -> plainly(HEAD + text));
    }

    @Test
    void makesATableOfUnusualTextAllTheSame() throws IOException {
        var table = Table.of("reference/x", HEAD + "<a> rdfs:label \"b\" . <c> rdfs:label '''d''' .");
        assertEquals("d", table.row("c").orElseThrow().text(RDFS.label));
        assertTrue(table.row("a").isPresent());
    }

    private static List<Triple> plainly(String text) throws PlainTurtle.Unusual {
        var triples = new ArrayList<Triple>();
        PlainTurtle.read(text, triples::add);
        return triples;
    }

    private static List<Triple> byJena(String text) {
        var triples = new ArrayList<Triple>();
        RDFParser.fromString(text, Lang.TURTLE).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        });
        return triples;
    }
}
