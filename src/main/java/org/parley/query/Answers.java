package org.parley.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Reads answers from an execution of a query, up to a bound.
 *
 * @param most rows or triples
 * @param characters in all their terms together
 */
public record Answers(long most, long characters) {
    /** Reads everything. */
    public static final Answers WHOLE = new Answers(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    /** The answer, marked as cut if the bound was reached before its end. */
    public Answer read(Query query, QueryExec execution) {
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        return query.isSelectType()
                ? rows(execution.select())
                : triples(query.isConstructType() ? execution.constructTriples() : execution.describeTriples());
    }

    private Answer rows(RowSet source) {
        List<Var> columns = source.getResultVars();
        List<Binding> rows = new ArrayList<>();
        long size = 0;
        while (source.hasNext()) {
            if (rows.size() >= most || size > characters) {
                return new Answer.Rows(columns, rows, true);
            }
            // A TDB2 row reads its values when asked, which after the transaction would be too late.
            Binding row = source.next().detach();
            rows.add(row);
            size += size(columns, row);
        }
        return new Answer.Rows(columns, rows, false);
    }

    private static long size(List<Var> columns, Binding row) {
        long size = 0;
        for (Var column : columns) {
            Node node = row.get(column);
            size += node == null ? 0 : size(node);
        }
        return size;
    }

    private Answer triples(Iterator<Triple> source) {
        Set<Triple> triples = new LinkedHashSet<>();
        long size = 0;
        while (source.hasNext()) {
            if (triples.size() >= most || size > characters) {
                return sorted(triples, true);
            }
            Triple triple = source.next();
            triples.add(triple);
            size += size(triple.getSubject()) + size(triple.getPredicate()) + size(triple.getObject());
        }
        return sorted(triples, false);
    }

    private static Answer sorted(Set<Triple> triples, boolean cut) {
        return new Answer.Triples(triples.stream().sorted(ORDER).toList(), cut);
    }

    private static int size(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().length();
        }
        return node.isURI() ? node.getURI().length() : 1;
    }
}
