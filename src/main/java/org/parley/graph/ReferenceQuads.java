package org.parley.graph;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.parley.ontology.TD;
import org.parley.ontology.WD;
import org.parley.reference.TableFacts;
import org.parley.wikidata.Links;

/** What was known before reading, a graph for each table it comes from. */
final class ReferenceQuads {
    private final Names names;
    private final Quads quads;
    private final Map<String, Links> links;

    /** @param links which identifiers of the tables were decided against */
    ReferenceQuads(Names names, Quads quads, Links links) {
        this.names = names;
        this.quads = quads;
        this.links = links.byThing();
    }

    void add(TableFacts table) {
        Node graph = names.thing(table.table());
        quads.type(names.provenance(), graph, TD.Reference);
        add(names.provenance(), table.description());
        add(graph, table.facts().stream().filter(fact -> !withheld(fact)).toList());
    }

    private boolean withheld(Triple fact) {
        return fact.getPredicate().equals(SKOS.exactMatch.asNode())
                && fact.getObject().isURI()
                && WD.id(fact.getObject().getURI())
                        .filter(id -> withholds(fact.getSubject().getURI().substring(TD.BASE.length()), id))
                        .isPresent();
    }

    private boolean withholds(String path, String id) {
        return links.getOrDefault(path, Links.NONE).withholds(path, id);
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
