package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private static DatasetGraph ofSize(int size) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        for (int i = 0; i < size; i++) {
            dataset.add(
                    NodeFactory.createURI("http://example.org/g"),
                    NodeFactory.createURI("http://example.org/s" + i),
                    NodeFactory.createURI("http://example.org/p"),
                    NodeFactory.createURI("http://example.org/o"));
        }
        return dataset;
    }

    /** Each build has as many facts as its number says; every answer must fit the build it names. */
    @Test
    void showsNobodyHalfAGraph() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try (TestSite site = new TestSite()) {
            site.graph().replace(TestSite.edition("1", ofSize(1)));
            AtomicBoolean over = new AtomicBoolean();
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(readers.submit(() -> read(site, over)));
            }
            for (int build = 2; build < 60; build++) {
                site.graph().replace(TestSite.edition(Integer.toString(build), ofSize(build)));
                assertEquals(
                        "n\r\n" + build + "\r\n", counted(site, "last " + build).body());
            }
            over.set(true);
            for (Future<Integer> one : all) {
                assertTrue(one.get() > 0);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static int read(TestSite site, AtomicBoolean over) {
        int asked = 0;
        while (!over.get()) {
            HttpResponse<String> answer = counted(site, Thread.currentThread().getName() + asked++);
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals("n\r\n" + answer.headers().firstValue("Parley-Build").orElseThrow() + "\r\n", answer.body());
        }
        return asked;
    }

    private static HttpResponse<String> counted(TestSite site, String comment) {
        return site.get("/parley/sparql?format=csv&query="
                + TestSite.encoded("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } # " + comment));
    }
}
