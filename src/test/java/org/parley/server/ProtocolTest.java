package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTest {
    private static final String ASK = "ASK { ?s ?p ?o }";
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = new TestSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void answersAQueryByGet() {
        HttpResponse<String> answer = site.get("/parley/sparql?query=" + TestSite.encoded(ASK));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("true"));
    }

    @Test
    void answersAQueryAsTheBody() {
        assertEquals(200, site.query(ASK).statusCode());
    }

    @Test
    void answersAQueryAsAForm() {
        HttpResponse<String> answer = site.post("application/x-www-form-urlencoded", "query=" + TestSite.encoded(ASK));
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv;charset=utf-8",
        "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
        "application/sparql-results+json, application/sparql-results+json",
        "application/json, application/sparql-results+json",
        "application/sparql-results+xml;q=0.9, application/sparql-results+xml",
        "'text/csv;q=0.1,application/xml', application/sparql-results+xml",
        "*/*, application/sparql-results+json"
    })
    void givesTheFormatThatAcceptAsksFor(String accept, String type) {
        HttpResponse<String> answer =
                site.get("/parley/sparql?query=" + TestSite.encoded("SELECT * { ?s ?p ?o } LIMIT 1"), accept);
        assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle;charset=utf-8",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml",
        "application/n-triples, application/n-triples"
    })
    void givesTriplesInEveryFormat(String accept, String type) {
        HttpResponse<String> answer =
                site.get("/parley/sparql?query=" + TestSite.encoded("CONSTRUCT WHERE { ?s a ?c }"), accept);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(type, answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void saysWhichFormatsThereAre() {
        HttpResponse<String> answer = site.get("/parley/sparql?query=" + TestSite.encoded(ASK), "image/png");
        assertEquals(406, answer.statusCode());
        assertTrue(answer.body().contains("text/csv"), answer.body());
    }

    @Test
    void describesItselfWithoutAQuery() {
        HttpResponse<String> answer = site.get("/parley/sparql");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("SPARQL11Query"), answer.body());
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        String path = "/parley/sparql?query=" + TestSite.encoded(ASK);
        String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                site.send(site.request(path).header("If-None-Match", tag).build())
                        .statusCode());
    }

    @Test
    void choosesAmongTheGraphsOfTheDataset() {
        String path = "/parley/sparql?format=csv&query=" + TestSite.encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
        String graph = "&default-graph-uri=" + TestSite.encoded("https://w3id.org/parley/id/reference/people");
        assertEquals("n\r\n11\r\n", site.get(path + graph).body());
    }

    @Test
    void namesLineAndColumnOfAMistake() {
        HttpResponse<String> answer = site.query("SELECT *\nWHERE { ?s ?p }");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("query:2:"), answer.body());
    }

    @Test
    void takesOneQueryOnly() {
        String query = "query=" + TestSite.encoded(ASK);
        assertEquals(400, site.get("/parley/sparql?" + query + "&" + query).statusCode());
        assertEquals(
                400,
                site.post("application/x-www-form-urlencoded", query + "&" + query)
                        .statusCode());
        assertEquals(
                400, site.post("application/x-www-form-urlencoded", "other=1").statusCode());
    }

    @Test
    void takesNoOtherContentType() {
        assertEquals(415, site.post("text/plain", ASK).statusCode());
        assertEquals(415, site.post("application/sparql-update", ASK).statusCode());
    }

    @Test
    void takesUtf8Only() {
        HttpResponse<String> answer = site.send(site.request("/parley/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        "ASK { ?s ?p \"\u00e9\" }".getBytes(StandardCharsets.ISO_8859_1)))
                .build());
        assertEquals(400, answer.statusCode());
    }

    @Test
    void takesTheGraphsOfAPostFromItsAddress() {
        HttpResponse<String> answer = site.send(site.request("/parley/sparql?format=csv&default-graph-uri="
                        + TestSite.encoded("https://w3id.org/parley/id/reference/people"))
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
                .build());
        assertEquals("n\r\n11\r\n", answer.body());
    }

    @Test
    void choosesNamedGraphsToo() {
        String query = TestSite.encoded("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }");
        String graph = "https://w3id.org/parley/id/reference/people";
        assertEquals(
                "g\r\n" + graph + "\r\n",
                site.get("/parley/sparql?format=csv&query=" + query + "&named-graph-uri=" + TestSite.encoded(graph))
                        .body());
    }

    @Test
    void givesAnAnswerAgainAsItWas() {
        String path = "/parley/sparql?format=csv&query=" + TestSite.encoded("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o");
        HttpResponse<String> first = site.get(path);
        HttpResponse<String> second = site.get(path);
        assertEquals(first.body(), second.body());
        assertEquals(first.headers().firstValue("ETag"), second.headers().firstValue("ETag"));
        assertEquals(
                first.headers().firstValue("Content-Type"), second.headers().firstValue("Content-Type"));
    }

    @Test
    void tellsOfItselfWithoutABody() {
        HttpResponse<String> answer = site.send(site.request("/parley/sparql?query=" + TestSite.encoded(ASK))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
    }
}
