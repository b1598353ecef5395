package org.parley.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** The same knowledge in the manner of RDF 1.2: one graph, and a reifier in place of each named graph. */
public final class Rdf12 {
    private Rdf12() {}

    /** All facts in one graph; what was the name of a fact's graph now reifies the fact. */
    public static List<Quad> of(List<Quad> quads) {
        List<Quad> result = new ArrayList<>(quads.size() * 2);
        for (Quad quad : quads) {
            result.add(new Quad(Quad.defaultGraphIRI, quad.asTriple()));
            if (isSource(quad.getGraph())) {
                Node fact = NodeFactory.createTripleTerm(quad.asTriple());
                result.add(Quad.create(Quad.defaultGraphIRI, quad.getGraph(), RDF.Nodes.reifies, fact));
            }
        }
        return result.stream().sorted(QuadOrder.INSTANCE).distinct().toList();
    }

    private static boolean isSource(Node graph) {
        return graph.getURI().matches(".*[/#](claim|inference|reference)/[^/]+|.*[/#]link/.+/Q[0-9]+");
    }
}
