package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says of itself keeps the rules of the vocabularies it says it in, as shapes of our own state them. */
class ShapesOfDiscoveryTest {
    private static final Graph SHAPES =
            RDFDataMgr.loadGraph("src/test/resources/org/parley/server/discovery-shapes.ttl");
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = new TestSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Model model(String path) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(site.get(path, "text/turtle").body(), Lang.TURTLE).parse(model);
        return model;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parley/sparql", "/.well-known/void", "/.well-known/sparql-examples"})
    void keepsTheRules(String path) {
        ValidationReport report =
                ShaclValidator.get().validate(SHAPES, model(path).getGraph());
        StringWriter all = new StringWriter();
        report.getModel().write(all, "TURTLE");
        assertTrue(report.conforms(), all.toString());
    }

    @Test
    void wouldSeeABrokenRule() {
        Model broken = model("/.well-known/sparql-examples");
        broken.removeAll(null, RDFS.comment, null);
        assertFalse(ShaclValidator.get().validate(SHAPES, broken.getGraph()).conforms());
    }
}
