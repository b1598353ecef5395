package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of the W3C's tests of the SPARQL 1.1 protocol, each under the name it has there, on data of our own. Those that send an
 * update must be refused here, whatever they say.
 */
class W3cProtocolTest {
    private static final String ONE = "http://example.org/data/1";
    private static final String TWO = "http://example.org/data/2";
    private static final String THREE = "http://example.org/data/3";
    private static final String BOTH = "ASK { <" + ONE + "> a ?type . <" + TWO + "> a ?type }";
    private static final String NAMED = "ASK { GRAPH ?a { <" + ONE + "> a ?type } GRAPH ?b { <" + TWO + "> a ?type } }";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String QUERY = "application/sparql-query";
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = new TestSite();
        DatasetGraph dataset = site.dataset();
        Txn.executeWrite(dataset, () -> Stream.of(ONE, TWO, THREE)
                .map(NodeFactory::createURI)
                .forEach(graph -> dataset.add(Quad.create(
                        graph, graph, RDF.type.asNode(), NodeFactory.createURI("http://example.org/Document")))));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String graphs(String parameter, String... graphs) {
        return Stream.of(graphs)
                .map(graph -> parameter + "=" + TestSite.encoded(graph))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> get(String parameters) {
        return site.get(ParleyServer.SPARQL + "?" + parameters);
    }

    private static HttpResponse<String> post(String parameters, String type, String body) {
        return post(parameters, type, body, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> post(String parameters, String type, String body, Charset charset) {
        HttpRequest.Builder request =
                site.request(ParleyServer.SPARQL + (parameters.isEmpty() ? "" : "?" + parameters));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return site.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(charset)))
                .build());
    }

    private static void yes(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(JSON.parse(answer.body()).get("boolean").getAsBoolean().value(), answer.body());
    }

    /** A case that must be answered with "true". */
    private record Asked(String name, HttpResponse<String> answer) {}

    static Stream<Asked> answered() {
        String query = "query=" + TestSite.encoded(BOTH);
        String named = "query=" + TestSite.encoded(NAMED);
        String full =
                "ASK { <" + THREE + "> a ?type GRAPH ?a { <" + ONE + "> a ?type } GRAPH ?b { <" + TWO + "> a ?type } }";
        String from = "ASK FROM <" + THREE + "> { <" + ONE + "> a ?type . <" + TWO + "> a ?type }";
        return Stream.of(
                new Asked("query_post_form", post(graphs("default-graph-uri", THREE), FORM, "query=ASK%20%7B%7D")),
                new Asked("query_dataset_default_graphs_get", get(query + "&" + graphs("default-graph-uri", ONE, TWO))),
                new Asked(
                        "query_dataset_default_graphs_post", post(graphs("default-graph-uri", ONE, TWO), QUERY, BOTH)),
                new Asked("query_dataset_named_graphs_post", post(graphs("named-graph-uri", ONE, TWO), QUERY, NAMED)),
                new Asked("query_dataset_named_graphs_get", get(named + "&" + graphs("named-graph-uri", ONE, TWO))),
                new Asked(
                        "query_dataset_full",
                        post(
                                graphs("default-graph-uri", THREE) + "&" + graphs("named-graph-uri", ONE, TWO),
                                QUERY,
                                full)),
                new Asked("query_multiple_dataset", post(graphs("default-graph-uri", ONE, TWO), QUERY, from)),
                new Asked("query_get", get("query=ASK%20%7B%7D")),
                new Asked("query_post_direct", post("", QUERY, "ASK {}")));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void answersYes(Asked asked) {
        yes(asked.answer());
    }

    /** A case whose answer must have one of several media types. */
    private record Typed(String name, String query, List<String> types) {}

    static Stream<Typed> typed() {
        List<String> rows = List.of(
                "application/sparql-results+xml",
                "application/sparql-results+json",
                "text/tab-separated-values",
                "text/csv");
        List<String> graph = List.of("application/rdf+xml", "application/rdf+json", "text/turtle");
        return Stream.of(
                new Typed("query_content_type_select", "SELECT (1 AS ?value) {}", rows),
                new Typed("query_content_type_ask", "ASK {}", rows.subList(0, 2)),
                new Typed("query_content_type_describe", "DESCRIBE <http://example.org/>", graph),
                new Typed("query_content_type_construct", "CONSTRUCT { <s> <p> 1 } WHERE {}", graph));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void sendsATypeThatFits(Typed typed) {
        HttpResponse<String> answer = post("", FORM, "query=" + TestSite.encoded(typed.query()));
        assertEquals(200, answer.statusCode(), answer.body());
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertTrue(typed.types().contains(type), type);
    }

    /** A case that must be refused with a status of 4xx. */
    private record Refused(String name, HttpResponse<String> answer) {}

    static Stream<Refused> refused() {
        HttpResponse<String> put = site.send(site.request(ParleyServer.SPARQL + "?query=ASK%20%7B%7D")
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build());
        return Stream.of(
                new Refused("bad_query_method", put),
                new Refused("bad_multiple_queries", get("query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D")),
                new Refused("bad_query_wrong_media_type", post("", "text/plain", "ASK {}")),
                new Refused("bad_query_missing_form_type", post("", "", "query=ASK%20%7B%7D")),
                new Refused("bad_query_missing_direct_type", post("", "", "ASK {}")),
                new Refused(
                        "bad_query_non_utf8", post("", QUERY + "; charset=UTF-16", "ASK {}", StandardCharsets.UTF_16)),
                new Refused("bad_query_syntax", get("query=ASK%20%7B")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(Refused refused) {
        int status = refused.answer().statusCode();
        assertTrue(
                status >= 400 && status < 500, status + " " + refused.answer().body());
    }

    @ParameterizedTest
    @MethodSource("updates")
    void takesNoUpdate(Refused refused) {
        refuses(refused);
    }

    static Stream<Refused> updates() {
        String clear = "CLEAR ALL";
        String form = "update=" + TestSite.encoded(clear);
        String direct = "application/sparql-update";
        String using = graphs("using-graph-uri", ONE, TWO);
        return Stream.of(
                new Refused("update_dataset_default_graph", post(graphs("using-graph-uri", ONE), direct, clear)),
                new Refused("update_dataset_default_graphs", post(using, direct, clear)),
                new Refused("update_dataset_named_graphs", post(graphs("using-named-graph-uri", ONE), direct, clear)),
                new Refused("update_dataset_full", post(using + "&using-named-graph-uri=x", direct, clear)),
                new Refused("update_post_form", post("", FORM, form)),
                new Refused("update_post_direct", post("", direct, clear)),
                new Refused("update_base_uri", post("", direct, "BASE <http://example.org/> " + clear)),
                new Refused("bad_update_get", get(form)),
                new Refused("bad_multiple_updates", post("", FORM, form + "&" + form)),
                new Refused("bad_update_wrong_media_type", post("", "text/plain", clear)),
                new Refused("bad_update_missing_form_type", post("", "", form)),
                new Refused("bad_update_non_utf8", post("", direct, clear, StandardCharsets.UTF_16)),
                new Refused("bad_update_syntax", post("", direct, "CLEAR XYZ")),
                new Refused(
                        "bad_update_dataset_conflict", post(using, direct, "WITH <x> DELETE {} USING <y> WHERE {}")));
    }

    @Test
    void hasStillEveryGraph() {
        updates().forEach(W3cProtocolTest::sent);
        yes(get("query=" + TestSite.encoded(NAMED)));
    }

    private static void sent(Refused update) {
        assertTrue(update.answer().statusCode() >= 400, update.name());
    }
}
