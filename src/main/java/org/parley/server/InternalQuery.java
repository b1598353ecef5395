package org.parley.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.parley.ontology.ShippedFile;
import org.parley.query.Answer;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQuery;

/** A query that pages are made from; it lies beside them in the jar. */
record InternalQuery(SavedQuery query) {
    static InternalQuery named(String name) {
        return new InternalQuery(
                SavedQuery.parse(name, ShippedFile.text(InternalQuery.class, "sparql/" + name + ".rq")));
    }

    /** The rows for one thing, or for the whole graph where the query takes none. */
    List<Row> rows(QueryRunner runner, String... thing) {
        return answer(runner, thing) instanceof Answer.Rows rows
                ? rows.rows().stream().map(Row::new).toList()
                : List.of();
    }

    Answer answer(QueryRunner runner, String... thing) {
        return runner.run(query.bind(thing.length == 0 ? Map.of() : Map.of("thing", thing[0])));
    }

    /** A row, read by the names of its columns. */
    record Row(Binding binding) {
        Optional<Node> node(String column) {
            return Optional.ofNullable(binding.get(Var.alloc(column)));
        }

        /** A literal's text or an IRI; empty text if there is none. */
        String text(String column) {
            return node(column).map(Answer::text).orElse("");
        }

        int number(String column) {
            String text = text(column);
            return text.isEmpty() ? 0 : new java.math.BigDecimal(text).intValue();
        }
    }
}
