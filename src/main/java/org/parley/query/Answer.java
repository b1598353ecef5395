package org.parley.query;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query answers, read to its end. */
public sealed interface Answer {
    /** The answer of SELECT: rows in the query's order. */
    record Rows(List<Var> columns, List<Binding> rows) implements Answer {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** The answer of ASK. */
    record Truth(boolean value) implements Answer {}

    /** The answer of CONSTRUCT and DESCRIBE: triples in a fixed order. */
    record Triples(List<Triple> triples) implements Answer {
        public Triples {
            triples = List.copyOf(triples);
        }
    }
}
