package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.query.Answer;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/** The endpoint as the clients of others see it: Jena and RDF4J. */
class ClientsTest {
    private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s a <https://w3id.org/parley/ontology#Round> }";
    private static TestSite site;
    private static String endpoint;

    @BeforeAll
    static void start() {
        site = new TestSite();
        endpoint = site.uri(ParleyServer.SPARQL).toString();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Stream<SavedQuery> queries() {
        return SavedQueries.shipped().all().stream();
    }

    private static String text(SavedQuery query) {
        return QueryRunner.on(site.dataset()).bound(query, Map.of()).text();
    }

    private static int rows(SavedQuery query) {
        return ((Answer.Rows) QueryRunner.on(site.dataset()).run(query, Map.of()))
                .rows()
                .size();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void givesJenaEveryRow(SavedQuery query) {
        try (RDFConnection connection = RDFConnectionRemote.service(endpoint).build()) {
            int[] count = {0};
            connection.querySelect(text(query), row -> count[0]++);
            assertEquals(rows(query), count[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void givesRdf4jEveryRow(SavedQuery query) {
        SPARQLRepository repository = new SPARQLRepository(endpoint);
        try (var connection = repository.getConnection();
                var rows = connection.prepareTupleQuery(text(query)).evaluate()) {
            assertEquals(rows(query), QueryResults.asList(rows).size());
        } finally {
            repository.shutDown();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = QuerySendMode.class,
            names = {"asGetAlways", "asPost", "asPostForm"})
    void understandsJenaHoweverItSends(QuerySendMode mode) {
        assertTrue(QueryExecutionHTTP.service(endpoint)
                .query("ASK { ?s ?p ?o }")
                .sendMode(mode)
                .build()
                .execAsk());
        assertFalse(QueryExecutionHTTP.service(endpoint)
                .query(CONSTRUCT)
                .sendMode(mode)
                .build()
                .execConstruct()
                .isEmpty());
    }

    @Test
    void understandsRdf4jInEveryKindOfQuery() {
        SPARQLRepository repository = new SPARQLRepository(endpoint);
        try (var connection = repository.getConnection()) {
            assertTrue(connection.prepareBooleanQuery("ASK { ?s ?p ?o }").evaluate());
            assertFalse(
                    QueryResults.asModel(connection.prepareGraphQuery(CONSTRUCT).evaluate())
                            .isEmpty());
            assertFalse(QueryResults.asModel(connection
                            .prepareGraphQuery("DESCRIBE <https://w3id.org/parley/id/person/he-lifeng>")
                            .evaluate())
                    .isEmpty());
        } finally {
            repository.shutDown();
        }
    }

    @Test
    void letsRdf4jChangeNothing() {
        SPARQLRepository repository = new SPARQLRepository(endpoint);
        long before = site.triples();
        try (var connection = repository.getConnection()) {
            var update = connection.prepareUpdate("CLEAR ALL");
            assertThrows(Exception.class, update::execute);
        } catch (RepositoryException e) {
            // Closing after a failed update may fail too.
        } finally {
            repository.shutDown();
        }
        assertEquals(before, site.triples());
    }
}
