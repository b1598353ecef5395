package org.parley.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.parley.ontology.TD;
import org.parley.reference.TableFacts;

/** What was known before reading, a graph for each table it comes from. */
final class ReferenceQuads {
    private final Names names;
    private final Quads quads;

    ReferenceQuads(Names names, Quads quads) {
        this.names = names;
        this.quads = quads;
    }

    void add(TableFacts table) {
        Node graph = names.thing(table.table());
        quads.type(names.provenance(), graph, TD.Reference);
        add(names.provenance(), table.description());
        add(graph, table.facts());
    }

    private void add(Node graph, List<Triple> facts) {
        facts.forEach(fact ->
                quads.add(graph, rebased(fact.getSubject()), rebased(fact.getPredicate()), rebased(fact.getObject())));
    }

    private Node rebased(Node node) {
        return node.isURI() && node.getURI().startsWith(TD.BASE)
                ? names.thing(node.getURI().substring(TD.BASE.length()))
                : node;
    }
}
