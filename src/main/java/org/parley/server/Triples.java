package org.parley.server;

import java.util.Comparator;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.util.NodeCmp;
import org.parley.query.Answer;

/** Triples made here, as an answer with a fixed order. */
final class Triples {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private Triples() {}

    static Answer of(Model model) {
        return new Answer.Triples(model.getGraph().stream().sorted(ORDER).toList(), false);
    }
}
