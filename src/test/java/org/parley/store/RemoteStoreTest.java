package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.parley.graph.HandMade;
import org.parley.graph.KnowledgeGraph;
import org.parley.graph.Names;
import org.parley.graph.QuadOrder;

class RemoteStoreTest {
    private static final List<Quad> QUADS = KnowledgeGraph.of(HandMade.knowledge(), HandMade.REFERENCE, Names.STANDARD)
            .quads();
    private static final Credentials NOBODY = new Credentials(Optional.empty());

    @Test
    void addsAllQuadsToAFuseki() {
        DatasetGraph there = DatasetGraphFactory.createTxnMem();
        withFuseki(there, remote -> remote.add(QUADS));
        assertEquals(QUADS, quads(there));
    }

    @Test
    void putsTheGraphInThePlaceOfWhatWasThere() {
        DatasetGraph there = DatasetGraphFactory.createTxnMem();
        withFuseki(there, remote -> {
            remote.add(QUADS);
            remote.replace(QUADS.subList(0, 7).iterator());
        });
        assertEquals(QUADS.subList(0, 7), quads(there));
    }

    @Test
    void sendsOneGraphAtATimeToStoresThatTakeNoQuads() {
        DatasetGraph there = DatasetGraphFactory.createTxnMem();
        List<Quad> first = QUADS.stream()
                .filter(quad -> quad.getGraph().equals(QUADS.get(0).getGraph()))
                .toList();
        withFuseki(there, remote -> remote.replaceGraph(QUADS.get(0).getGraph(), first));
        assertEquals(first, quads(there));
    }

    @Test
    void triesAgainWhereTheServerIsBusy() throws IOException {
        Deque<Integer> answers = new ArrayDeque<>(List.of(503, 429, 200));
        List<String> asked = new ArrayList<>();
        withServer(answers, asked, remote -> remote.add(QUADS.subList(0, 1)));
        assertEquals(List.of("POST", "POST", "POST"), asked);
    }

    @Test
    void saysWhoMayWriteWhereItIsRefused() throws IOException {
        StoreException refusal = assertThrows(
                StoreException.class,
                () -> withServer(new ArrayDeque<>(List.of(401)), new ArrayList<>(), remote -> remote.add(QUADS)));
        assertTrue(refusal.advice().contains("PARLEY_USER"), refusal.advice());
    }

    @Test
    void saysThatNobodyAnswers() {
        RemoteStore remote = new RemoteStore(URI.create("http://localhost:1/data"), NOBODY, Duration.ZERO);
        StoreException refusal = assertThrows(StoreException.class, () -> remote.add(QUADS));
        assertTrue(String.valueOf(refusal.getMessage())
                .startsWith("The store at http://localhost:1/data cannot be reached"));
    }

    @Test
    void takesATokenOrAUserFromTheEnvironmentAndShowsNeither() {
        Credentials token = Credentials.of(Map.of("PARLEY_TOKEN", "secret"));
        Credentials user = Credentials.of(Map.of("PARLEY_USER", "ann", "PARLEY_PASSWORD", "secret"));
        assertEquals(Optional.of("Bearer secret"), token.header());
        assertEquals(Optional.of("Basic YW5uOnNlY3JldA=="), user.header());
        assertEquals("Credentials[secret]", user.toString());
    }

    /** Something done to a store. */
    private interface Deed {
        void to(RemoteStore remote);
    }

    private static void withFuseki(DatasetGraph there, Deed deed) {
        FusekiServer server =
                FusekiServer.create().port(0).loopback(true).add("/news", there).build();
        server.start();
        try {
            deed.to(new RemoteStore(
                    URI.create("http://localhost:" + server.getPort() + "/news/data"), NOBODY, Duration.ZERO));
        } finally {
            server.stop();
        }
    }

    private static void withServer(Deque<Integer> answers, List<String> asked, Deed deed) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answers.remove(), -1);
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            deed.to(new RemoteStore(URI.create("http://localhost:" + port + "/data"), NOBODY, Duration.ZERO));
        } finally {
            server.stop(0);
        }
    }

    private static List<Quad> quads(DatasetGraph dataset) {
        return Txn.calculateRead(
                dataset, () -> dataset.stream().sorted(QuadOrder.INSTANCE).toList());
    }
}
