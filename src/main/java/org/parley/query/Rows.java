package org.parley.query;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Answers seen as rows: triples become rows of three columns. */
final class Rows {
    private static final Var SUBJECT = Var.alloc("subject");
    private static final Var PREDICATE = Var.alloc("predicate");
    private static final Var OBJECT = Var.alloc("object");

    private Rows() {}

    static RowSet of(Answer answer) {
        Answer.Rows rows = table(answer);
        return RowSetStream.create(rows.columns(), rows.rows().iterator());
    }

    static Answer.Rows table(Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            return rows;
        }
        if (answer instanceof Answer.Triples triples) {
            return new Answer.Rows(
                    List.of(SUBJECT, PREDICATE, OBJECT),
                    triples.triples().stream().map(Rows::row).toList(),
                    triples.cut());
        }
        return new Answer.Rows(List.of(), List.of(), false);
    }

    private static Binding row(Triple triple) {
        return BindingFactory.binding(
                SUBJECT, triple.getSubject(), PREDICATE, triple.getPredicate(), OBJECT, triple.getObject());
    }
}
