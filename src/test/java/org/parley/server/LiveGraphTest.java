package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class LiveGraphTest {
    private static Edition edition(String id, AtomicBoolean closed) {
        return new Edition(
                id,
                "http://example.org/",
                DatasetGraphFactory.createTxnMem(),
                source -> Optional.empty(),
                () -> closed.set(true));
    }

    @Test
    void keepsAnOldEditionOpenForWhoReadsIt() {
        AtomicBoolean closed = new AtomicBoolean();
        try (LiveGraph graph = new LiveGraph(edition("old", closed))) {
            LiveGraph.Loan loan = graph.borrow();
            graph.replace(edition("new", new AtomicBoolean()));
            assertEquals("new", graph.id());
            assertEquals("old", loan.edition().id());
            assertFalse(closed.get());
            loan.close();
            assertTrue(closed.get());
        }
    }

    @Test
    void closesTheLastEditionWithItself() {
        AtomicBoolean closed = new AtomicBoolean();
        new LiveGraph(edition("only", closed)).close();
        assertTrue(closed.get());
    }

    @Test
    void answersFromANewBuildWithoutARestart() {
        try (TestSite site = new TestSite()) {
            String before =
                    site.get("/queries/rounds").headers().firstValue("ETag").orElseThrow();
            DatasetGraph next = DatasetGraphFactory.createTxnMem();
            next.add(
                    NodeFactory.createURI("http://example.org/g"),
                    NodeFactory.createURI("http://example.org/s"),
                    NodeFactory.createURI("http://example.org/p"),
                    NodeFactory.createURI("http://example.org/o"));
            site.graph().replace(TestSite.edition("second", next));
            assertEquals(
                    "n\r\n1\r\n",
                    site.get("/parley/sparql?format=csv&query="
                                    + TestSite.encoded("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"))
                            .body());
            assertNotEquals(
                    before,
                    site.get("/queries/rounds").headers().firstValue("ETag").orElseThrow());
            assertTrue(site.get("/health").body().contains("second"));
        }
    }
}
