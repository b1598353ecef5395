package org.parley.graph;

import org.apache.jena.graph.Node;
import org.parley.ontology.Ontology;
import org.parley.ontology.TD;

/** The ontology itself, so that a query can ask what a term means. */
final class OntologyQuads {
    private static final Node GRAPH = Nodes.iri(TD.NS.substring(0, TD.NS.length() - 1));

    private OntologyQuads() {}

    static void addTo(Quads quads) {
        Ontology.graph()
                .find()
                .forEachRemaining(
                        triple -> quads.add(GRAPH, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }
}
