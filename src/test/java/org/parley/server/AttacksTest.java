package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers on the web try; after each, the graph is as it was and the next question is answered. */
class AttacksTest {
    private static final String EVERYTHING = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static TestSite site;
    private static TrapServer trap;
    private static long triples;

    @BeforeAll
    static void start() throws IOException {
        trap = new TrapServer();
        site = new TestSite(ServerSettings.LOCAL.withLimits(Limits.STANDARD.withPatience(Duration.ofSeconds(2))));
        lengthenAChain(site.dataset());
        triples = site.triples();
    }

    /** Something for a path to follow until its stack is full. */
    private static void lengthenAChain(DatasetGraph dataset) {
        Txn.executeWrite(dataset, () -> {
            for (int i = 0; i < 20_000; i++) {
                dataset.add(Quad.create(
                        NodeFactory.createURI("http://example.org/chain"),
                        NodeFactory.createURI("http://example.org/" + i),
                        NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#seeAlso"),
                        NodeFactory.createURI("http://example.org/" + (i + 1))));
            }
            dataset.add(Quad.create(
                    NodeFactory.createURI("http://example.org/g"),
                    NodeFactory.createURI("https://w3id.org/parley/id/person/script"),
                    NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
                    NodeFactory.createLiteralString("<script>alert(1)</script>")));
        });
    }

    @AfterAll
    static void stop() {
        site.close();
        trap.close();
    }

    @AfterEach
    void leavesTheGraphAndTheServerWell() {
        assertEquals(triples, site.triples());
        assertEquals(0, trap.hits());
        assertEquals(200, site.query("ASK { ?s ?p ?o }").statusCode());
    }

    private static void refused(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.statusCode() + " " + answer.body());
    }

    private static void refusedOrTooMuch(HttpResponse<String> answer) {
        assertTrue(
                List.of(400, 403, 413, 503).contains(answer.statusCode()), answer.statusCode() + " " + answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertFalse(JSON.parse(answer.body()).getString("detail").isEmpty());
    }

    private static HttpResponse<String> send(String method, String path, String type, String body) {
        return site.send(site.request(path)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parley/update", "/parley/sparql", "/parley", "/parley/"})
    void takesNoUpdate(String path) {
        String insert = "INSERT DATA { <http://example.org/s> <http://example.org/p> 1 }";
        refused(send("POST", path, "application/sparql-update", insert));
        refused(send("POST", path, "application/x-www-form-urlencoded", "update=" + TestSite.encoded(insert)));
        refused(site.get(path + "?update=" + TestSite.encoded(insert)));
    }

    @Test
    void takesNoUpdateWhereAQueryBelongs() {
        refused(site.query("INSERT DATA { <http://example.org/s> <http://example.org/p> 1 }"));
        refused(site.query("DROP ALL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void takesNoGraphs(String method) {
        for (String path :
                List.of("/parley/data?default", "/parley?default", "/parley/upload", "/parley/shacl?graph=default")) {
            refused(send(method, path, "text/turtle", "<http://example.org/s> <http://example.org/p> 1 ."));
        }
    }

    @Test
    void loadsNothing() {
        for (String source : List.of("file:///etc/hostname", trap.url())) {
            refused(site.query("LOAD <" + source + ">"));
            refused(send("POST", "/parley/update", "application/sparql-update", "LOAD <" + source + ">"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parley", "/parley/", "/parley/data", "/parley/get", "/parley/shacl", "/parley/upload"})
    void hasNoOtherDoor(String path) {
        refused(site.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datasets",
                "server",
                "stats",
                "compact/x",
                "backup/x",
                "tasks",
                "metrics",
                "validate/data",
                "sleep"
            })
    void hasNoAdministration(String name) {
        refused(site.get("/$/" + name));
        refused(send("POST", "/$/" + name, "text/plain", ""));
    }

    static Stream<String> services() {
        return Stream.of(
                "SELECT * { SERVICE <TRAP> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <TRAP> { ?s ?p ?o } }",
                "SELECT * { BIND(IRI(\"TRAP\") AS ?e) SERVICE ?e { ?s ?p ?o } }",
                "SELECT * { VALUES ?e { "
                        + IntStream.range(0, 1000)
                                .mapToObj(port -> "<http://localhost:" + (port + 1) + "/>")
                                .collect(Collectors.joining(" "))
                        + " } SERVICE SILENT ?e { ?s ?p ?o } }",
                "ASK { FILTER EXISTS { SERVICE SILENT <TRAP> { ?s ?p ?o } } }",
                "ASK { FILTER NOT EXISTS { { SELECT * { SERVICE <TRAP> { ?s ?p ?o } } } } }",
                "SELECT (EXISTS { SERVICE <TRAP> { ?s ?p ?o } } AS ?x) { }",
                "SELECT * { ?s ?p ?o } HAVING (EXISTS { SERVICE <TRAP> { ?a ?b ?c } })",
                "SELECT * { ?s ?p ?o } HAVING (true) (EXISTS { SERVICE <TRAP> { ?a ?b ?c } })",
                "SELECT * { ?s ?p ?o } ORDER BY EXISTS { SERVICE <TRAP> { ?a ?b ?c } }",
                "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
                "SELECT * { SERVICE <cache:TRAP> { ?s ?p ?o } }",
                "SELECT * { SERVICE <loop:bulk+5:TRAP> { ?s ?p ?o } }",
                "SELECT * { SERVICE <http://[::1]:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE <http://0x7f000001:1/> { ?s ?p ?o } }");
    }

    @ParameterizedTest
    @MethodSource("services")
    void callsNobody(String query) {
        refused(site.query(query.replace("TRAP", trap.url())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://allowed@example.org/sparql> { ?s ?p ?o } }",
                "SELECT * { SERVICE <http://EXAMPLE.org/sparql> { ?s ?p ?o } }",
                "SELECT * { SERVICE <http://example.org./sparql> { ?s ?p ?o } }",
                "SELECT * { SERVICE <http://example.org/sparql?x=1> { ?s ?p ?o } }",
                "SELECT * { BIND(<http://example.org/sparql> AS ?e) SERVICE ?e { ?s ?p ?o } }"
            })
    void callsOnlyTheVeryEndpointThatIsAllowed(String query) {
        try (TestSite open = new TestSite(ServerSettings.LOCAL.withServices(List.of("http://example.org/sparql")))) {
            assertEquals(403, open.query(query).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " SILENT"})
    void followsNoRedirectOfAnEndpointThatIsAllowed(String silent) throws IOException {
        HttpServer sly = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sly.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", trap.url());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        sly.start();
        String endpoint = "http://localhost:" + sly.getAddress().getPort() + "/sparql";
        try (TestSite open = new TestSite(ServerSettings.LOCAL.withServices(List.of(endpoint)))) {
            int status = open.query("SELECT * { SERVICE" + silent + " <" + endpoint + "> { ?s ?p ?o } }")
                    .statusCode();
            // Whoever says SILENT asks for an empty answer where there is none.
            assertEquals(silent.isEmpty() ? 502 : 200, status);
        } finally {
            sly.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parley/shacl?graph=default", "/parley/data?default", "/$/validate/data", "/queries"})
    void fetchesNothingForABody(String path) {
        String shapes = "@prefix sh: <http://www.w3.org/ns/shacl#> . <a:s> sh:targetNode <a:t> ; sh:sparql [ sh:select "
                + "\"SELECT $this WHERE { SERVICE <" + trap.url() + "> { ?a ?b ?c } }\" ] .";
        refused(send("POST", path, "text/turtle", shapes));
        refused(send("PUT", path, "application/ld+json", "{\"@context\":\"" + trap.url() + "ctx\",\"x\":1}"));
        refused(send("POST", path, "application/ld+json", "{\"@context\":\"" + trap.url() + "ctx\",\"x\":1}"));
    }

    @Test
    void waitsForNoBodyThatTrickles() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /parley/sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\n"
                            + "Content-Length: 60000\r\n\r\nA")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://localhost:1/", "TRAP"})
    void readsNoGraphFromElsewhere(String source) {
        String iri = source.replace("TRAP", trap.url());
        assertEquals(
                "n\r\n0\r\n",
                site.get("/parley/sparql?format=csv&query="
                                + TestSite.encoded("SELECT (COUNT(*) AS ?n) FROM <" + iri + "> { ?s ?p ?o }"))
                        .body());
        assertEquals(
                "n\r\n0\r\n",
                site.get("/parley/sparql?format=csv&query=" + TestSite.encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
                                + "&default-graph-uri=" + TestSite.encoded(iri))
                        .body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(5000) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#print>(\"x\") AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#context>(\"x\") AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#systemProperty>(\"user.home\") AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) {}",
                "SELECT (<java:org.apache.jena.sparql.function.library.uuid>() AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>() AS ?x) {}",
                "SELECT (COUNT(<http://jena.apache.org/ARQ/function#wait>(5000)) AS ?x) {}",
                "SELECT * { ?s ?p ?o } HAVING (true) (<http://jena.apache.org/ARQ/function#wait>(5000))",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.assign> ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#versionARQ> ?o }",
                "ASK { FILTER EXISTS { FILTER(<http://jena.apache.org/ARQ/function#wait>(5000)) } }"
            })
    void callsNoCodeOfTheServer(String query) {
        assertEquals(400, site.query(query).statusCode());
    }

    static Stream<String> floods() {
        String tables = IntStream.range(0, 9)
                .mapToObj(i -> "VALUES ?v" + i + " { 0 1 2 3 4 5 6 7 8 9 }")
                .collect(Collectors.joining(" "));
        return Stream.of(
                "SELECT * { " + tables + " }",
                "SELECT * { { SELECT * { " + tables + " } } }",
                "ASK { FILTER EXISTS { " + tables + " } }",
                "SELECT * { ?s <http://www.w3.org/2000/01/rdf-schema#seeAlso>* ?o . ?o <http://www.w3.org/2000/01/rdf-schema#seeAlso>* ?s }",
                "SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + " {}",
                "SELECT * " + "{".repeat(20_000) + "}".repeat(20_000),
                "SELECT * { ".repeat(3_000) + "?s ?p ?o" + " }".repeat(3_000),
                "{ SELECT * ".repeat(3_000) + "}".repeat(3_000),
                "SELECT * { ?s ?p ?o FILTER(" + "1=1||".repeat(12_000) + "1=1) }",
                "SELECT * { ?s ?p ?o FILTER(" + "1+".repeat(20_000) + "1 > 0) }",
                "SELECT * { ?s " + "!".repeat(0) + "(" + "<a:a>/".repeat(9_000) + "<a:a>) ?o }",
                "SELECT * { "
                        + IntStream.range(0, 1_000)
                                .mapToObj(i -> "BIND(" + i + " AS ?x" + i + ")")
                                .collect(Collectors.joining(" "))
                        + " }",
                "#" + "x".repeat(10_000_000) + "\nASK {}",
                "SELECT * { ?s ?p ?o FILTER REGEX(?o, \"" + "(".repeat(20_000) + "\") }");
    }

    @ParameterizedTest
    @MethodSource("floods")
    void isNotDrowned(String query) {
        HttpResponse<String> answer = site.query(query);
        if (answer.statusCode() == 200) {
            assertTrue(
                    answer.headers().firstValue("Parley-Truncated").isPresent()
                            || answer.body().length() < 1_000,
                    answer.body().substring(0, Math.min(500, answer.body().length())));
        } else {
            refusedOrTooMuch(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONCAT(?x, ?x)",
                "REPLACE(?x, \"a\", \"aaaaaaaa\")",
                "REPLACE(?x, \"(.*)\", \"$1$1$1$1\")",
                "CONCAT(STR(?x), ENCODE_FOR_URI(?x))"
            })
    void letsNoTextGrowWithoutEnd(String step) {
        StringBuilder query = new StringBuilder("SELECT (STRLEN(?x30) AS ?n) { BIND(\"aaaaaaaa\" AS ?x0) ");
        for (int i = 0; i < 30; i++) {
            query.append("BIND(")
                    .append(step.replace("?x", "?x" + i))
                    .append(" AS ?x")
                    .append(i + 1)
                    .append(") ");
        }
        assertTrue(site.query(query.append("}").toString()).statusCode() < 500);
    }

    @Test
    void letsNoGroupGrowWithoutEnd() {
        String separator = "x".repeat(5_000);
        HttpResponse<String> answer =
                site.query("SELECT (GROUP_CONCAT(?a; separator=\"" + separator + "\") AS ?x) { ?a ?b ?c . ?d ?e ?f }");
        assertTrue(List.of(200, 503).contains(answer.statusCode()), answer.body());
        assertTrue(answer.body().length() < 200_000);
    }

    @Test
    void readsNoLongBody() {
        assertEquals(413, site.query("#" + "x".repeat(10_000_000)).statusCode());
        refused(site.post("application/x-www-form-urlencoded", "query=" + "x".repeat(1_000_000)));
    }

    @Test
    void readsNoEndlessBody() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) site.uri(ParleyServer.SPARQL).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/sparql-query");
        connection.setChunkedStreamingMode(8192);
        byte[] block = "#".repeat(8192).getBytes(StandardCharsets.UTF_8);
        long sent = 0;
        try (OutputStream out = connection.getOutputStream()) {
            while (sent < 1_000_000_000) {
                out.write(block);
                sent += block.length;
            }
        } catch (IOException e) {
            // The server hung up, as it should.
        }
        assertTrue(sent < 100_000_000, "the server took " + sent + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "0", "1e9", "", "9999999999"})
    void takesNoWrongTimeout(String timeout) {
        assertEquals(
                400,
                site.get("/parley/sparql?timeout=" + timeout + "&query=" + TestSite.encoded("ASK {}"))
                        .statusCode());
    }

    @Test
    void lowersTheTimeoutOnly() {
        String slow = TestSite.encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        assertEquals(503, site.get("/parley/sparql?timeout=0.05&query=" + slow).statusCode());
        HttpResponse<String> answer = site.get("/parley/sparql?timeout=999999&query=" + slow);
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("2.0 seconds"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sparql-results+json", "application/sparql-results+xml", "text/csv"})
    void neverSendsHalfAnAnswer(String accept) {
        HttpResponse<String> late = site.get(
                "/parley/sparql?query="
                        + TestSite.encoded("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = <a:b> || ?i = ?b) }"),
                accept);
        assertTrue(
                late.statusCode() == 503
                        || late.headers().firstValue("Parley-Truncated").isPresent(),
                late.body());
    }

    @Test
    void marksAnAnswerThatIsCut() {
        HttpResponse<String> answer = site.query(EVERYTHING);
        assertEquals(200, answer.statusCode());
        assertEquals(
                "rows=10000", answer.headers().firstValue("Parley-Truncated").orElse(""));
        assertEquals(
                10_000,
                JSON.parse(answer.body()).getObj("results").getArray("bindings").count());
    }

    @Test
    void cutsTriplesToo() {
        for (String query : List.of("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "DESCRIBE ?s WHERE { ?s ?p ?o }")) {
            HttpResponse<String> answer = site.query(query);
            assertTrue(
                    answer.statusCode() == 503
                            || answer.headers().firstValue("Parley-Truncated").isPresent(),
                    query);
        }
    }

    @Test
    void answersOthersWhileManyAskTooMuch() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(200);
        CountDownLatch together = new CountDownLatch(1);
        try {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(clients.submit(() -> {
                    together.await();
                    return site.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
                }));
            }
            together.countDown();
            assertEquals(200, site.get("/health").statusCode());
            List<HttpResponse<String>> done = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                done.add(answer.get());
            }
            assertTrue(done.stream().allMatch(answer -> List.of(429, 503).contains(answer.statusCode())));
            assertTrue(
                    done.stream().filter(answer -> answer.statusCode() == 429).allMatch(answer -> answer.headers()
                            .firstValue("Retry-After")
                            .isPresent()));
            assertTrue(done.stream().anyMatch(answer -> answer.statusCode() == 429));
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void echoesNoScript() {
        String query = TestSite.encoded("SELECT (\"<script>alert(1)</script>\" AS ?x) {}");
        assertEquals(
                400,
                site.get("/parley/sparql?stylesheet=javascript:alert(1)&query=" + query)
                        .statusCode());
        assertEquals(
                400,
                site.get("/parley/sparql?callback=alert(1)//&query=" + query).statusCode());
        HttpResponse<String> json = site.get("/parley/sparql?query=" + query, "text/html,*/*;q=0.1");
        assertEquals(
                "nosniff", json.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertFalse(site.get("/query?query=" + query).body().contains("<script>alert"));
        assertFalse(site.get("/page/person/script").body().contains("<script>alert"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/queries",
                "/queries/rounds",
                "/parley/sparql",
                "/health",
                "/nowhere",
                "/id/person/he-lifeng"
            })
    void opensToEverySiteButSharesNoSecret(String path) {
        HttpResponse<String> answer = site.send(
                site.request(path).header("Origin", "https://evil.example").build());
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(
                answer.headers().firstValue("Access-Control-Allow-Credentials").isEmpty());
        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors 'none'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a",
                "uri:*",
                "/(a+)+$/",
                "x~2",
                "((",
                "\"",
                "a AND",
                "label:x OR *:*",
                "\\",
                "x^99999",
                "[a TO z]"
            })
    void searchesForWordsAndNotByTheirSigns(String words) {
        HttpResponse<String> answer = site.get("/queries/search.csv?words=" + TestSite.encoded(words));
        assertTrue(List.of(200, 400).contains(answer.statusCode()), answer.body());
        assertTrue(answer.body().lines().count() < 50, answer.body());
        String raw = "SELECT * { ?s <http://jena.apache.org/text#query> ('"
                + words.replace("\\", "\\\\").replace("'", "\\'") + "' 2147483647) }";
        assertTrue(List.of(200, 400).contains(site.query(raw).statusCode()), words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\" } ; DROP ALL #",
                "\\u0022 } #",
                "x\n} DROP ALL",
                "http://x> . ?a ?b ?c #",
                "http://example.org/ x",
                "en . ?a",
                "\"1\"^^<x>",
                "<http://example.org/x>",
                "urn:x:\u0000"
            })
    void takesAParameterAsAValueOnly(String value) {
        for (String path : List.of(
                "statements-by.csv?person=",
                "evidence-for.csv?thing=",
                "rounds.csv?party=",
                "measures-in-force-on.csv?date=",
                "corroboration.csv?atleast=")) {
            HttpResponse<String> answer = site.get("/queries/" + path + TestSite.encoded(value));
            assertTrue(
                    answer.statusCode() == 400 || answer.body().lines().count() <= 1,
                    path + value + "\n" + answer.body());
        }
    }

    @Test
    void takesNoLongParameterAndNoUnknownOne() {
        assertEquals(
                400,
                site.get("/queries/statements-by?person=" + "x".repeat(10_000)).statusCode());
        assertEquals(400, site.get("/queries/rounds?other=1").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queries/..%2f..%2fetc%2fpasswd",
                "/queries/%2e%2e/pom.xml",
                "/queries/../../pom.xml",
                "/page/../../etc/passwd",
                "/page/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..%2fpage.html",
                "/assets/../page.html",
                "/queries/%00",
                "/id/%00",
                "/assets/site.css%00.html",
                "/webjars/../../../../etc/passwd"
            })
    void servesNoFileByItsPath(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(
                answer.startsWith("HTTP/1.1 400") || answer.startsWith("HTTP/1.1 404"),
                answer.lines().findFirst().orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/%3Cscript%3E",
                "/id/a%22b",
                "/id/a%0Ab",
                "/page/%3Cscript%3Ealert(1)%3C/script%3E",
                "/data/a%22.ttl"
            })
    void takesNoBrokenName(String path) {
        HttpResponse<String> answer = site.get(path);
        assertEquals(400, answer.statusCode());
        assertFalse(answer.body().contains("<script>"));
    }

    @Test
    void offersReadingOnly() throws IOException {
        assertTrue(raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 405"));
        assertTrue(raw("TRACE /parley/sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 405"));
        for (String path : List.of("/", "/queries/rounds", "/page/person/he-lifeng")) {
            assertEquals(
                    200,
                    site.send(site.request(path)
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .build())
                            .statusCode());
            assertEquals(405, send("PUT", path, "text/plain", "x").statusCode());
            assertEquals(405, send("DELETE", path, "text/plain", "").statusCode());
        }
        assertEquals(405, send("PUT", ParleyServer.SPARQL, "text/plain", "x").statusCode());
        assertEquals(204, send("OPTIONS", ParleyServer.SPARQL, "text/plain", "").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "POST /parley/sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\nContent-Length: 6\r\nContent-Length: 7\r\nConnection: close\r\n\r\nASK {}x",
                "POST /parley/sparql HTTP/1.1\r\nHost: a\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\nConnection: close\r\n\r\n6;a=\"\n\r\nASK {}\r\n0\r\n\r\n",
                "GET /health HTTP/1.1\r\nConnection: close\r\n\r\n"
            })
    void takesNoRequestThatTwoServersCouldReadInTwoWays(String request) throws IOException {
        assertTrue(raw(request).startsWith("HTTP/1.1 400"));
    }

    @Test
    void listensOnThisMachineOnly() throws IOException {
        Optional<InetAddress> other = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(other.isPresent(), "this machine has no other address");
        try (Socket socket = new Socket()) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    IOException.class,
                    () -> socket.connect(new InetSocketAddress(other.orElseThrow(), site.port()), 2_000));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o LATERAL { ?s ?q ?r } }",
                "SELECT * { LET (?x := 1) }",
                "JSON { \"s\": ?s } WHERE { ?s ?p ?o }",
                "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { << ?s ?p ?o >> ?q ?r }"
            })
    void speaksPlainSparqlOnly(String query) {
        assertEquals(400, site.query(query).statusCode());
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
