package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.query.QueryProblem;
import org.parley.query.QueryRunner;
import org.parley.query.ResultFormat;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.store.StoreException;

class RemoteRunnerTest {
    private static TestSite site;
    private static QueryRunner remote;

    @BeforeAll
    static void start() {
        site = new TestSite();
        remote = QueryRunner.at(site.uri(ParleyServer.SPARQL).toString());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Stream<SavedQuery> queries() {
        return SavedQueries.shipped().all().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void hearsFromAnEndpointWhatTheStoreSays(SavedQuery query) throws IOException {
        assertEquals(tsv(QueryRunner.on(site.dataset()), query), tsv(remote, query));
    }

    private static String tsv(QueryRunner runner, SavedQuery query) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultFormat.TSV.write(runner.run(query, Map.of()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void passesOnWhyAnEndpointRefuses() {
        SavedQuery query = SavedQuery.parse("mine", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }");
        QueryProblem problem = assertThrows(QueryProblem.class, () -> remote.run(query, Map.of()));
        assertTrue(problem.getMessage().contains("answered 403"), problem.getMessage());
        assertTrue(problem.getMessage().contains("SERVICE is closed here"), problem.getMessage());
    }

    @Test
    void saysThatAnEndpointCannotBeReached() {
        QueryRunner nobody = QueryRunner.at("http://localhost:1/sparql");
        StoreException problem =
                assertThrows(StoreException.class, () -> nobody.run(SavedQuery.parse("mine", "ASK {}"), Map.of()));
        assertTrue(problem.toString().contains("cannot be reached"), problem.toString());
    }
}
