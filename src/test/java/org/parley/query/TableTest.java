package org.parley.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static final Answer ANSWER = new Answer.Rows(
            List.of(Var.alloc("who"), Var.alloc("said")),
            List.of(BindingFactory.binding(
                    Var.alloc("who"),
                    text("Scott Bessent"),
                    Var.alloc("said"),
                    text("one two three four five six seven eight nine ten eleven twelve"))),
            false);

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 80, 200})
    void fitsTheTerminal(int columns) {
        assertTrue(ResultFormat.table(ANSWER, columns).lines().allMatch(line -> line.length() <= columns));
    }

    @Test
    void becomesAListWhereColumnsDoNotFit() {
        assertEquals("""
                who   Scott Bessent
                said  one two three
                      four five six
                      seven eight
                      nine ten
                      eleven twelve

                """, ResultFormat.table(ANSWER, 20));
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
