package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
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
}
