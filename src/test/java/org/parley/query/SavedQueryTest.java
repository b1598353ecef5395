package org.parley.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedQueryTest {
    private static final DatasetGraph DATASET = Fixture.dataset();
    private static final QueryRunner RUNNER = QueryRunner.on(DATASET);

    private static SavedQuery query(String... lines) {
        return SavedQuery.parse("mine", String.join("\n", lines));
    }

    private static String problem(Runnable action) {
        return assertThrows(QueryProblem.class, action::run).getMessage();
    }

    @Test
    void readsItsHeader() {
        SavedQuery query = query(
                "#+ summary: Who?",
                "#+ description: >",
                "#+   In two",
                "#+   lines.",
                "#+ tags: [people, cq-1]",
                "#+ defaults:",
                "#+   - n: 3",
                "#defaultView:Map{\"point\":\"wkt\"}",
                "SELECT * { ?s ?p ?_n_integer }");
        assertEquals("Who?", query.summary());
        assertEquals("In two lines.", query.description());
        assertEquals(List.of("people", "cq-1"), query.tags());
        assertEquals("{\"point\":\"wkt\"}", query.view().orElseThrow().options());
        assertEquals("3", query.parameters().get(0).initial().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "?_name, text, true",
        "?__name, text, false",
        "?_name_iri, iri, true",
        "?_name_en, text, true",
        "?_name_integer, integer, true",
        "?_name_number, decimal, true",
        "?_name_xsd_date, date, true"
    })
    void tellsTheTypeOfAParameterByItsName(String variable, String type, boolean required) {
        Parameter parameter =
                query("SELECT * { ?s ?p " + variable + " }").parameters().get(0);
        assertEquals("name", parameter.name());
        assertEquals(type, parameter.type().keyword());
        assertEquals(required, parameter.required());
    }

    @Test
    void findsNoParameterInStringsIrisAndComments() {
        SavedQuery query = query("SELECT * { ?s <http://x/?_a> \"?_b\" , '''?_c''' } # ?_d");
        assertEquals(List.of(), query.parameters());
    }

    @Test
    void bindsAValueAsATermAndNeverAsText() {
        SavedQuery query = query("ASK { BIND(?_text AS ?x) FILTER(STRLEN(?x) = 26) }");
        assertEquals(new Answer.Truth(true), RUNNER.run(query, Map.of("text", "x\" } ; DROP ALL # \\u0022 }")));
    }

    @Test
    void leavesAnOptionalParameterOpen() {
        SavedQuery query = query("ASK { FILTER COALESCE(?__n_integer > 5, true) }");
        assertEquals(new Answer.Truth(true), RUNNER.run(query, Map.of()));
        assertEquals(new Answer.Truth(false), RUNNER.run(query, Map.of("n", "4")));
    }

    @Test
    void saysWhatIsMissingUnknownOrOfTheWrongType() {
        SavedQuery query = query("SELECT * { ?s ?p ?_day_xsd_date }");
        assertEquals("Parameter day is missing: give a date such as 2025-10-30.", problem(() -> query.bind(Map.of())));
        assertEquals(
                "The query mine has no parameter date; it takes day.",
                problem(() -> query.bind(Map.of("date", "2025-10-30"))));
        assertEquals(
                "Parameter day takes a date such as 2025-10-30, not \"2025-02-30\".",
                problem(() -> query.bind(Map.of("day", "2025-02-30"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He Lifeng",
                "he lifeng",
                "person:he-lifeng",
                "id:person/he-lifeng",
                "https://w3id.org/parley/id/person/he-lifeng"
            })
    void findsAThingByNameOrIri(String name) {
        SavedQuery query = query("SELECT ?o { ?_who_iri <https://w3id.org/parley/ontology#represents> ?o }");
        if (name.startsWith("person:")) {
            assertTrue(problem(() -> RUNNER.run(query, Map.of("who", name))).contains("names nothing"));
        } else {
            assertEquals(
                    "o\nhttps://w3id.org/parley/id/party/china\n", Fixture.csv(RUNNER.run(query, Map.of("who", name))));
        }
    }

    @Test
    void asksBackWhereANameHasSeveralMeanings() {
        SavedQuery query = query("SELECT ?o { ?_what_iri ?p ?o }");
        Txn.executeWrite(DATASET, () -> List.of("one", "two").forEach(name -> {
            Node thing = NodeFactory.createURI("http://example.org/" + name);
            DATASET.add(thing, thing, RDF.type.asNode(), thing);
            DATASET.add(thing, thing, RDFS.label.asNode(), NodeFactory.createLiteralLang("Namesake", "en"));
        }));
        assertEquals(
                "Parameter what may mean several things: \"Namesake\". Give one of http://example.org/one,"
                        + " http://example.org/two.",
                problem(() -> RUNNER.run(query, Map.of("what", "Namesake"))));
    }

    @Test
    void takesOnlyTheChoicesThatTheHeaderLists() {
        SavedQuery query = query("#+ enumerate:", "#+   - kind: [a, b]", "SELECT * { ?s ?p ?_kind }");
        assertTrue(problem(() -> query.bind(Map.of("kind", "c"))).contains("takes one of a, b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * {\n ?s ?p }", "SELECT * { LET (?x := 1) }", "INSERT DATA { <a:s> <a:p> 1 }"})
    void takesPlainSparqlOnlyAndSaysWhereItIsNot(String text) {
        assertTrue(problem(() -> query(text)).matches("(?s)mine:(\\d+:\\d+:)? .*"), text);
    }

    @Test
    void saysWhatIsWrongWithAHeader() {
        assertTrue(problem(() -> query("#+ summary: [", "ASK {}")).contains("not YAML"));
        assertTrue(problem(() -> query("#+ defaults:", "#+   - x: 1", "ASK {}"))
                .contains("parameter x that the query does not use"));
    }

    @ParameterizedTest
    @CsvSource({"a AND b, a and b", "rare*, rare\\*", "C++ (new), C\\+\\+ \\(new\\)", "\"quoted\", \\\"quoted\\\""})
    void takesTheSignsOfASearchAsTheyAre(String words, String escaped) {
        assertEquals(
                escaped, new ParameterType.Words().term(words).orElseThrow().getLiteralLexicalForm());
    }

    @Test
    void looksForNothingWhereThereIsNoWord() {
        assertTrue(new ParameterType.Words().term("*:* ~").isEmpty());
    }
}
