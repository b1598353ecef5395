package org.parley.graph;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** The same knowledge in the manner of RDF 1.2: one graph, and a reifier in place of each named graph. */
public final class Rdf12 {
    private Rdf12() {}

    /** All facts in one graph; what was the name of a fact's graph now reifies the fact. */
    public static SortedQuads of(Iterable<Quad> quads) {
        return SortedQuads.of(Iter.flatMap(quads.iterator(), quad -> facts(quad).iterator()));
    }

    private static List<Quad> facts(Quad quad) {
        Quad fact = new Quad(Quad.defaultGraphIRI, quad.asTriple());
        return isSource(quad.getGraph())
                ? List.of(
                        fact,
                        Quad.create(
                                Quad.defaultGraphIRI,
                                quad.getGraph(),
                                RDF.Nodes.reifies,
                                NodeFactory.createTripleTerm(quad.asTriple())))
                : List.of(fact);
    }

    private static boolean isSource(Node graph) {
        return graph.getURI().matches(".*[/#](claim|inference|reference)/[^/]+|.*[/#]link/.+/Q[0-9]+");
    }
}
