package org.parley.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.graph.QuadOrder;
import org.parley.graph.SortedQuads;
import org.parley.ontology.PROV;
import org.parley.ontology.TD;
import org.parley.store.Store;

/**
 * What two graphs tell differently.
 *
 * @param facts in order of thing and property; names and kinds of things are left out
 * @param removed quads of the first graph that the second has not, in order
 * @param added quads of the second graph that the first has not, in order
 */
public record Difference(List<Fact> facts, List<Quad> removed, List<Quad> added) {
    private static final Set<Node> NAMES =
            Set.of(RDF.type.asNode(), RDFS.label.asNode(), SKOS.altLabel.asNode(), TD.title.asNode());

    /** What became of a fact. */
    public enum Change {
        APPEARED,
        VANISHED,
        CHANGED
    }

    /**
     * A fact that is in one graph only, or has another value in each.
     *
     * @param before its value in the first graph, empty if it has none
     * @param after its value in the second graph, empty if it has none
     * @param sentence that tells it, of the second graph if it is there
     * @param file that the sentence stands in
     */
    public record Fact(
            Change change,
            String subject,
            String thing,
            String property,
            String before,
            String after,
            String sentence,
            String file) {}

    public Difference {
        facts = List.copyOf(facts);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** What {@code second} tells differently from {@code first}; memory holds the difference, not the graphs. */
    public static Difference of(Store first, Store second) {
        List<Quad> removed = new ArrayList<>();
        List<Quad> added = new ArrayList<>();
        try (SortedQuads one = first.sorted();
                SortedQuads other = second.sorted()) {
            compare(PeekIterator.create(one.iterator()), PeekIterator.create(other.iterator()), removed, added);
        }
        return new Difference(
                facts(new Side(first.dataset(), told(removed)), new Side(second.dataset(), told(added))),
                removed,
                added);
    }

    private static void compare(
            PeekIterator<Quad> one, PeekIterator<Quad> other, List<Quad> removed, List<Quad> added) {
        while (one.hasNext() || other.hasNext()) {
            int order = order(one, other);
            if (order < 0) {
                removed.add(one.next());
            } else if (order > 0) {
                added.add(other.next());
            } else {
                one.next();
                other.next();
            }
        }
    }

    private static int order(PeekIterator<Quad> one, PeekIterator<Quad> other) {
        if (!one.hasNext() || !other.hasNext()) {
            return one.hasNext() ? -1 : 1;
        }
        return QuadOrder.INSTANCE.compare(one.peek(), other.peek());
    }

    /** One of the two graphs, and the facts that articles tell in quads that only it has. */
    private record Side(DatasetGraph dataset, Set<Triple> told) {
        boolean tells(Triple triple) {
            return Txn.calculateRead(
                    dataset, () -> graphs(dataset, triple).stream().anyMatch(Difference::ofArticle));
        }
    }

    private static Set<Triple> told(List<Quad> quads) {
        Set<Triple> told = new HashSet<>();
        quads.stream()
                .filter(quad -> ofArticle(quad.getGraph()))
                .filter(quad -> !NAMES.contains(quad.getPredicate()))
                .forEach(quad -> told.add(quad.asTriple()));
        return told;
    }

    private static boolean ofArticle(Node graph) {
        return graph.getURI().matches(".*[/#](claim|inference)/[^/]+");
    }

    /** Facts of one thing and one property, which are compared with each other. */
    private record Place(Node subject, Node property) {}

    private static List<Fact> facts(Side one, Side other) {
        Map<Place, List<Triple>> gone = only(one, other);
        Map<Place, List<Triple>> come = only(other, one);
        Set<Place> places = new HashSet<>(gone.keySet());
        places.addAll(come.keySet());
        List<Fact> facts = new ArrayList<>();
        places.forEach(place -> facts.addAll(
                facts(one, other, gone.getOrDefault(place, List.of()), come.getOrDefault(place, List.of()))));
        facts.sort(Comparator.comparing(Fact::subject)
                .thenComparing(Fact::property)
                .thenComparing(Fact::change)
                .thenComparing(Fact::before)
                .thenComparing(Fact::after));
        return facts;
    }

    private static Map<Place, List<Triple>> only(Side here, Side there) {
        Map<Place, List<Triple>> only = new HashMap<>();
        here.told().stream().filter(triple -> !there.tells(triple)).forEach(triple -> only.computeIfAbsent(
                        new Place(triple.getSubject(), triple.getPredicate()), place -> new ArrayList<>())
                .add(triple));
        return only;
    }

    private static List<Fact> facts(Side one, Side other, List<Triple> gone, List<Triple> come) {
        if (gone.size() == 1 && come.size() == 1) {
            return List.of(fact(Change.CHANGED, Optional.of(gone.get(0)), one, Optional.of(come.get(0)), other));
        }
        List<Fact> facts = new ArrayList<>();
        gone.forEach(fact -> facts.add(fact(Change.VANISHED, Optional.of(fact), one, Optional.empty(), other)));
        come.forEach(fact -> facts.add(fact(Change.APPEARED, Optional.empty(), one, Optional.of(fact), other)));
        return facts;
    }

    private static Fact fact(Change change, Optional<Triple> gone, Side one, Optional<Triple> come, Side other) {
        Triple triple = come.or(() -> gone).orElseThrow();
        Side side = come.isPresent() ? other : one;
        return Txn.calculateRead(side.dataset(), () -> {
            Optional<Node> evidence = evidence(side.dataset(), triple);
            return new Fact(
                    change,
                    triple.getSubject().getURI(),
                    name(side.dataset(), triple.getSubject()),
                    local(triple.getPredicate()),
                    gone.map(fact -> value(one.dataset(), fact)).orElse(""),
                    come.map(fact -> value(other.dataset(), fact)).orElse(""),
                    evidence.flatMap(node -> text(side.dataset(), node, TD.text.asNode()))
                            .orElse(""),
                    evidence.flatMap(node -> object(side.dataset(), node, TD.article.asNode()))
                            .flatMap(article -> text(side.dataset(), article, DCTerms.source.asNode()))
                            .orElse(""));
        });
    }

    private static Optional<Node> evidence(DatasetGraph dataset, Triple triple) {
        return graphs(dataset, triple).stream()
                .flatMap(graph -> object(dataset, graph, TD.evidence.asNode())
                        .or(() -> object(dataset, graph, PROV.wasDerivedFrom.asNode())
                                .flatMap(claim -> object(dataset, claim, TD.evidence.asNode())))
                        .stream())
                .findFirst();
    }

    private static List<Node> graphs(DatasetGraph dataset, Triple triple) {
        List<Node> graphs = new ArrayList<>();
        dataset.find(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())
                .forEachRemaining(quad -> graphs.add(quad.getGraph()));
        graphs.sort(Comparator.comparing(Node::toString));
        return graphs;
    }

    private static String value(DatasetGraph dataset, Triple fact) {
        Node value = fact.getObject();
        if (value.isLiteral()) {
            return value.getLiteralLexicalForm();
        }
        // The two graphs may be open in one transaction each; the other one is opened here.
        return dataset.isInTransaction()
                ? name(dataset, value)
                : Txn.calculateRead(dataset, () -> name(dataset, value));
    }

    private static String name(DatasetGraph dataset, Node thing) {
        return text(dataset, thing, RDFS.label.asNode()).orElseGet(() -> local(thing));
    }

    private static String local(Node node) {
        return node.getURI().replaceFirst("^.*[#/]", "");
    }

    private static Optional<String> text(DatasetGraph dataset, Node subject, Node property) {
        return object(dataset, subject, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private static Optional<Node> object(DatasetGraph dataset, Node subject, Node property) {
        List<Node> objects = new ArrayList<>();
        dataset.find(Node.ANY, subject, property, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects.stream().min(Comparator.comparing(Node::toString));
    }
}
