package org.parley.validation;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.system.G;

/** The things of a graph that a shape is about, one after the other. */
final class Focus {
    private Focus() {}

    /** A thing may come more than once. */
    static Iterator<Node> of(Graph graph, Target target) {
        Node object = target.getObject();
        return switch (target.getTargetType()) {
            case targetClass, implicitClass ->
                Iter.flatMap(
                        G.listSubClasses(graph, object).iterator(),
                        kind -> subjects(graph.find(Node.ANY, NodeConst.nodeRDFType, kind)));
            case targetSubjectsOf -> subjects(graph.find(Node.ANY, object, Node.ANY));
            case targetObjectsOf ->
                Iter.distinctAdjacent(Iter.map(graph.find(Node.ANY, object, Node.ANY), Triple::getObject));
            default -> target.getFocusNodes(graph).iterator();
        };
    }

    private static Iterator<Node> subjects(Iterator<Triple> triples) {
        return Iter.distinctAdjacent(Iter.map(triples, Triple::getSubject));
    }

    /** What speaks of a thing that is of no kind any more. */
    static Stream<Node> bereft(Graph graph, Node thing) {
        return graph.contains(thing, NodeConst.nodeRDFType, Node.ANY)
                ? Stream.empty()
                : Iter.asStream(subjects(graph.find(Node.ANY, Node.ANY, thing)));
    }
}
