package org.parley.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query answers. */
public sealed interface Answer {
    /** Whether there was more than was read. */
    default boolean cut() {
        return false;
    }

    /** A term in plain text: what a literal says, the address of a thing. */
    static String text(Node term) {
        return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }

    /** The answer of SELECT: rows in the query's order. */
    record Rows(List<Var> columns, List<Binding> rows, boolean cut) implements Answer {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** The answer of ASK. */
    record Truth(boolean value) implements Answer {}

    /** The answer of CONSTRUCT and DESCRIBE: triples in a fixed order. */
    record Triples(List<Triple> triples, boolean cut) implements Answer {
        public Triples {
            triples = List.copyOf(triples);
        }
    }
}
