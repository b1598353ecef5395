package org.parley.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultFormatTest {
    private static final QueryRunner RUNNER = QueryRunner.on(Fixture.dataset());

    private static Answer answer(String sparql) {
        return RUNNER.run(SavedQuery.parse("mine", sparql), Map.of());
    }

    private static String written(String sparql, ResultFormat format) {
        return Fixture.text(answer(sparql), format);
    }

    @Test
    void writesCsvAsTheStandardHasIt() {
        assertEquals(
                "x,y\r\n1,\"a \"\"b\"\", c\"\r\n",
                written("SELECT * { VALUES (?x ?y) { (1 'a \"b\", c') } }", ResultFormat.CSV));
    }

    @Test
    void writesTheTermsInTsv() {
        assertEquals(
                "?x\n<http://example.org/x>\n",
                written("SELECT * { VALUES ?x { <http://example.org/x> } }", ResultFormat.TSV));
    }

    @Test
    void answersYesOrNo() {
        assertEquals("yes\n", written("ASK {}", ResultFormat.TABLE));
        assertTrue(written("ASK { FILTER(false) }", ResultFormat.JSON).contains("\"boolean\" : false"));
    }

    @Test
    void writesTriplesInTheSameOrderEveryTime() {
        String construct = "CONSTRUCT WHERE { ?s a <https://w3id.org/parley/ontology#Round> }";
        String turtle = written(construct, ResultFormat.TTL);
        assertEquals(turtle, written(construct, ResultFormat.TTL));
        assertEquals(6, written(construct, ResultFormat.CSV).lines().count());
    }

    @Test
    void refusesTurtleForRows() {
        QueryProblem problem = assertThrows(QueryProblem.class, () -> written("SELECT * {}", ResultFormat.TTL));
        assertTrue(problem.getMessage().contains("CONSTRUCT"), problem.getMessage());
    }

    @Test
    void showsAThingByItsLabelAndElseByItsShortName() {
        String table = written(
                "SELECT ?x ?xLabel { VALUES (?x ?xLabel) { (<https://w3id.org/parley/id/a> 'A thing') (<https://w3id.org/parley/id/b> UNDEF) } }",
                ResultFormat.TABLE);
        assertEquals("x\n───────\nA thing\nid:b\n", table.replace("─────────", "───────"));
    }

    @Test
    void saysThatThereIsNothing() {
        assertTrue(written("SELECT ?x { FILTER(false) }", ResultFormat.TABLE).endsWith("(no rows)\n"));
    }
}
