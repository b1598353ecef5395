package org.parley.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedQueriesTest {
    private static final QueryRunner RUNNER = QueryRunner.on(Fixture.dataset());

    static Stream<SavedQuery> queries() {
        return SavedQueries.shipped().all().stream();
    }

    @Test
    void shipsEveryFileOfTheFolder() throws IOException {
        assertEquals(
                SavedQueries.in(Path.of("queries")).all().stream()
                        .map(SavedQuery::name)
                        .toList(),
                queries().map(SavedQuery::name).toList());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void asksAQuestionAndHasAView(SavedQuery query) {
        assertTrue(query.summary().endsWith("?"), query.name());
        assertFalse(query.description().isEmpty(), query.name());
        assertFalse(query.tags().isEmpty(), query.name());
        assertTrue(query.view().isPresent(), query.name());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void answersWithItsDefaultsAlone(SavedQuery query) {
        Answer.Rows rows = (Answer.Rows) RUNNER.run(query, Map.of());
        assertFalse(rows.rows().isEmpty(), query.name());
    }

    @ParameterizedTest
    @MethodSource("queries")
    void staysPlainSparqlWhenFilled(SavedQuery query) {
        BoundQuery bound = query.bind(Map.of(), (parameter, text) -> ParameterType.of("")
                .flatMap(type ->
                        parameter.termIfFits(text).or(() -> new ParameterType.Thing().term("http://example.org/x")))
                .orElseThrow());
        QueryFactory.create(bound.filled().toString(), Syntax.syntaxSPARQL_11);
    }
}
