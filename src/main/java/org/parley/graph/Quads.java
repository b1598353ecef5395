package org.parley.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Quads as they are made, in any order and perhaps twice. */
final class Quads {
    private final List<Quad> made = new ArrayList<>();

    void add(Node graph, Node subject, Node predicate, Node object) {
        if (graph.isBlank() || subject.isBlank() || object.isBlank()) {
            throw new IllegalArgumentException("A blank node: " + subject + " " + predicate + " " + object);
        }
        made.add(Quad.create(graph, subject, predicate, object));
    }

    void add(Node graph, Node subject, Property property, Node object) {
        add(graph, subject, property.asNode(), object);
    }

    void type(Node graph, Node subject, Resource type) {
        add(graph, subject, RDF.type, type.asNode());
    }

    /** What was made, each quad once. */
    Set<Quad> each() {
        return new LinkedHashSet<>(made);
    }

    /** What was made, in {@link QuadOrder}, each quad once. */
    List<Quad> sorted() {
        return made.stream().sorted(QuadOrder.INSTANCE).distinct().toList();
    }
}
