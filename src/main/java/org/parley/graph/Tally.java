package org.parley.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.parley.ontology.TD;

/**
 * How much a graph holds.
 *
 * @param facts triples that articles state or that follow from them, each counted once
 * @param entities how many things the articles speak of, by the name of their class
 */
public record Tally(long articles, long facts, long claims, SortedMap<String, Long> entities, long quads) {
    static Tally of(Names names, List<Quad> quads) {
        Set<Node> spoken = spokenOf(names, quads);
        Map<String, Long> classes = quads.stream()
                .filter(quad -> quad.getPredicate().equals(RDF.type.asNode()))
                .filter(quad ->
                        spoken.contains(quad.getSubject()) || quad.getGraph().equals(names.provenance()))
                .filter(quad -> quad.getObject().isURI())
                .filter(quad -> quad.getObject().getURI().startsWith(TD.NS))
                .map(Quad::asTriple)
                .distinct()
                .collect(Collectors.groupingBy(
                        triple -> triple.getObject().getURI().substring(TD.NS.length()), Collectors.counting()));
        return new Tally(
                count(classes, TD.Article.getLocalName()),
                facts(names, quads),
                count(classes, TD.Claim.getLocalName()),
                entities(classes),
                quads.size());
    }

    private static Set<Node> spokenOf(Names names, List<Quad> quads) {
        return quads.stream()
                .filter(quad -> ofArticle(names, quad.getGraph()))
                .flatMap(quad -> Stream.of(quad.getSubject(), quad.getObject()))
                .collect(Collectors.toSet());
    }

    private static long facts(Names names, List<Quad> quads) {
        return quads.stream()
                .filter(quad -> ofArticle(names, quad.getGraph()))
                .map(Quad::asTriple)
                .distinct()
                .count();
    }

    private static boolean ofArticle(Names names, Node graph) {
        String name = graph.getURI();
        return name.startsWith(names.base() + "claim/") || name.startsWith(names.base() + "inference/");
    }

    private static SortedMap<String, Long> entities(Map<String, Long> classes) {
        SortedMap<String, Long> entities = new TreeMap<>(classes);
        List.of(TD.Article, TD.Claim, TD.DeniedClaim, TD.Inference, TD.Evidence, TD.Reference, TD.LinkDecision)
                .forEach(machinery -> entities.remove(machinery.getLocalName()));
        return entities;
    }

    private static long count(Map<String, Long> classes, String name) {
        return classes.getOrDefault(name, 0L);
    }
}
