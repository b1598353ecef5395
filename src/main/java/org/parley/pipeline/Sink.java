package org.parley.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.parley.graph.GraphHash;
import org.parley.graph.GraphParts;
import org.parley.graph.HashSum;
import org.parley.ontology.TD;
import org.parley.store.Draft;
import org.parley.store.Manifest.Figures;

/** Takes the parts of a graph as they change, writes what is different, and counts. */
final class Sink {
    private static final int MANY = 150_000;

    private final Draft draft;
    private final GraphParts parts;
    private final boolean fresh;
    private final List<Quad> removed = new ArrayList<>();
    private final List<Quad> added = new ArrayList<>();
    private final Set<Node> touched = new LinkedHashSet<>();
    private final Distinct facts = new Distinct();
    private HashSum hash;
    private long quads;
    private long claims;
    private long factChange;

    /**
     * @param fresh whether the graph was empty before, so that it can be written as it comes
     */
    Sink(Draft draft, GraphParts parts, boolean fresh, HashSum hash, Figures before) {
        this.draft = draft;
        this.parts = parts;
        this.fresh = fresh;
        this.hash = hash;
        this.quads = before.quads();
        this.claims = before.claims();
        this.factChange = before.facts();
    }

    /** What a part was and is, as far as the two differ. Can be made on any thread. */
    record Change(Set<Quad> removed, Set<Quad> added, HashSum hash) {
        static Change of(Set<Quad> before, Set<Quad> after) {
            Set<Quad> removed = before.isEmpty() ? before : GraphParts.less(before, after);
            Set<Quad> added = before.isEmpty() ? after : GraphParts.less(after, before);
            return new Change(removed, added, GraphHash.of(added).minus(GraphHash.of(removed)));
        }
    }

    void take(Change change) {
        removed.addAll(change.removed());
        added.addAll(change.added());
        hash = hash.plus(change.hash());
        quads += change.added().size() - change.removed().size();
        claims += claims(change.added()) - claims(change.removed());
        if (fresh) {
            change.added().stream().filter(parts::tellsFact).forEach(quad -> facts.add(quad.asTriple()));
            flushIfMany();
        } else {
            change.added().forEach(quad -> touched.add(quad.getSubject()));
            change.removed().forEach(quad -> touched.add(quad.getSubject()));
        }
    }

    private static long claims(Set<Quad> quads) {
        return quads.stream()
                .filter(quad -> quad.getPredicate().equals(RDF.type.asNode())
                        && quad.getObject().equals(TD.Claim.asNode()))
                .count();
    }

    private void flushIfMany() {
        if (added.size() > MANY) {
            flush();
        }
    }

    /** Writes what is not written yet. */
    void flush() {
        draft.change(removed, added);
        removed.clear();
        added.clear();
    }

    /** Writes the rest, and counts the facts that came and went. */
    void finish() {
        if (fresh) {
            factChange += facts.count();
            flush();
            return;
        }
        Set<Triple> changed = new HashSet<>();
        added.stream().filter(parts::tellsFact).forEach(quad -> changed.add(quad.asTriple()));
        removed.stream().filter(parts::tellsFact).forEach(quad -> changed.add(quad.asTriple()));
        factChange -= told(changed);
        flush();
        factChange += told(changed);
    }

    private long told(Set<Triple> triples) {
        DatasetGraph dataset = draft.dataset();
        return Txn.calculateRead(
                dataset,
                () -> triples.stream().filter(triple -> told(dataset, triple)).count());
    }

    private boolean told(DatasetGraph dataset, Triple triple) {
        var found = dataset.find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
        while (found.hasNext()) {
            if (parts.tellsFact(found.next())) {
                return true;
            }
        }
        return false;
    }

    /** Subjects of all quads that changed, unless the whole graph is new. */
    Set<Node> touched() {
        return touched;
    }

    HashSum hash() {
        return hash;
    }

    long quads() {
        return quads;
    }

    long facts() {
        return factChange;
    }

    long claims() {
        return claims;
    }
}
