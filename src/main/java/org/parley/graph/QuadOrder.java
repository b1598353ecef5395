package org.parley.graph;

import java.util.Comparator;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** The one order in which quads are written: by graph, subject, predicate, object. */
public final class QuadOrder {
    public static final Comparator<Quad> INSTANCE = Comparator.comparing(Quad::getGraph, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Quad::getObject, NodeCmp::compareRDFTerms);

    private QuadOrder() {}
}
