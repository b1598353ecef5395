package org.parley.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.parley.ontology.TD;

/** The ontology itself, so that a query can ask what a term means. */
final class OntologyQuads {
    private static final String FILE = "/ontology/trade-diplomacy.ttl";
    private static final Node GRAPH = Nodes.iri(TD.NS.substring(0, TD.NS.length() - 1));

    private OntologyQuads() {}

    static void addTo(Quads quads) {
        Graph ontology = GraphFactory.createDefaultGraph();
        try (InputStream in = OntologyQuads.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program's file " + FILE + " is missing");
            }
            RDFParser.source(in).lang(Lang.TURTLE).parse(StreamRDFLib.graph(ontology));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ontology.find()
                .forEachRemaining(
                        triple -> quads.add(GRAPH, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }
}
