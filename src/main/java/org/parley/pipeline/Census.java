package org.parley.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.parley.graph.GraphHash;
import org.parley.graph.GraphParts;
import org.parley.graph.HashSum;
import org.parley.graph.Names;
import org.parley.notice.InputException;
import org.parley.ontology.TD;
import org.parley.store.Manifest.Figures;

/**
 * What is in a graph, counted, once that agrees with what the graph says of itself.
 *
 * @param base of its IRIs
 */
record Census(String base, HashSum hash, Figures figures) {
    private static final int SOME = 10_000;

    /** Counts a graph, inside a transaction. */
    static Census of(DatasetGraph dataset) {
        Node self = one(dataset, Node.ANY, VOID.uriSpace)
                .map(Quad::getSubject)
                .orElseThrow(() -> new InputException(
                        "These files are not a graph of Parley, or not all of it: it does not say what it is.",
                        "Name all parts of one graph together."));
        String base = text(dataset, self, VOID.uriSpace);
        Count count = new Count(new Names(base), dataset.find());
        long own = count(dataset.find(new Names(base).description(), Node.ANY, Node.ANY, Node.ANY));
        long told = Long.parseLong(text(dataset, self, VOID.triples));
        if (told != count.quads - own) {
            throw new InputException(
                    "The graph says that it has " + told + " quads, but these files hold " + (count.quads - own) + ".",
                    "Name all parts of one graph, and nothing else.");
        }
        return new Census(base, count.hash, count.figures(dataset, self));
    }

    private static Optional<Quad> one(DatasetGraph dataset, Node subject, Property property) {
        Iterator<Quad> found = dataset.find(Node.ANY, subject, property.asNode(), Node.ANY);
        return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    }

    private static String text(DatasetGraph dataset, Node subject, Property property) {
        return one(dataset, subject, property)
                .map(quad -> NodeFunctions.str(quad.getObject()))
                .orElse("0");
    }

    private static long count(Iterator<Quad> quads) {
        long count = 0;
        for (; quads.hasNext(); quads.next()) {
            count++;
        }
        return count;
    }

    /** What is counted quad by quad. */
    private static final class Count {
        private final Distinct facts = new Distinct();
        private final List<Quad> some = new ArrayList<>();
        private HashSum hash = HashSum.NONE;
        private long quads;
        private long claims;

        Count(Names names, Iterator<Quad> all) {
            while (all.hasNext()) {
                add(all.next(), names);
            }
            hash = hash.plus(GraphHash.of(some));
        }

        private void add(Quad quad, Names names) {
            quads++;
            claims += quad.getPredicate().equals(RDF.type.asNode())
                            && quad.getObject().equals(TD.Claim.asNode())
                    ? 1
                    : 0;
            if (GraphParts.tellsFact(quad, names)) {
                facts.add(quad.asTriple());
            }
            some.add(quad);
            if (some.size() == SOME) {
                hash = hash.plus(GraphHash.of(some));
                some.clear();
            }
        }

        Figures figures(DatasetGraph dataset, Node self) {
            SortedMap<String, Long> entities = new TreeMap<>();
            dataset.find(Node.ANY, self, VOID.classPartition.asNode(), Node.ANY)
                    .forEachRemaining(partition -> entities.put(
                            text(dataset, partition.getObject(), VOID._class).substring(TD.NS.length()),
                            Long.parseLong(text(dataset, partition.getObject(), VOID.entities))));
            return new Figures(
                    Long.parseLong(text(dataset, self, VOID.documents)),
                    quads,
                    facts.count(),
                    claims,
                    GraphParts.links(dataset),
                    entities);
        }
    }
}
