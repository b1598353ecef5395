package org.parley.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.NodeCmp;

/** Reads answers from an execution of a query. */
final class Answers {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private Answers() {}

    static Answer of(Query query, QueryExec execution) {
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        if (query.isSelectType()) {
            return rows(execution.select());
        }
        return triples(query.isConstructType() ? execution.construct() : execution.describe());
    }

    private static Answer rows(RowSet rows) {
        // A TDB2 row reads its values when asked, which after the transaction would be too late.
        return new Answer.Rows(rows.getResultVars(), rows.stream().map(Binding::detach).toList());
    }

    private static Answer triples(Graph graph) {
        List<Triple> triples = new ArrayList<>(graph.find().toList());
        triples.sort(ORDER);
        return new Answer.Triples(triples);
    }
}
