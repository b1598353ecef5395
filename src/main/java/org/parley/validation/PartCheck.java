package org.parley.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.parley.corpus.Article;
import org.parley.notice.Notice;
import org.parley.ontology.PROV;
import org.parley.ontology.TD;

/** The check of evidence for one part of a graph, as it is written and without a look at the others. */
public final class PartCheck {
    private final Map<Node, Map<Node, List<Node>>> said = new HashMap<>();
    private final Set<Node> graphs = new HashSet<>();
    private final List<Notice> notices = new ArrayList<>();

    private PartCheck(Collection<Quad> quads) {
        for (Quad quad : quads) {
            graphs.add(quad.getGraph());
            said.computeIfAbsent(quad.getSubject(), subject -> new HashMap<>())
                    .computeIfAbsent(quad.getPredicate(), predicate -> new ArrayList<>())
                    .add(quad.getObject());
        }
    }

    /** What is wrong with the evidence of what an article adds. */
    public static List<Notice> ofArticle(Article article, Collection<Quad> quads) {
        PartCheck part = new PartCheck(quads);
        part.sentences(article);
        part.claims();
        part.graphs(TD.Claim);
        return part.notices;
    }

    /** What is wrong with the evidence of what follows from claims. */
    public static List<Notice> ofInferences(Collection<Quad> quads) {
        PartCheck part = new PartCheck(quads);
        part.said.keySet().stream()
                .filter(thing -> part.is(thing, TD.Inference))
                .filter(inference -> part.values(inference, PROV.wasDerivedFrom).isEmpty())
                .forEach(inference -> part.notices.add(Faults.noClaims(inference)));
        part.graphs(TD.Inference);
        return part.notices;
    }

    private void sentences(Article article) {
        List<Node> evidence =
                said.keySet().stream().filter(thing -> is(thing, TD.Evidence)).toList();
        if (!evidence.isEmpty()) {
            Sentences text = new Sentences(article.text());
            evidence.forEach(one -> sentence(article.source(), text, one));
        }
    }

    private void sentence(String source, Sentences text, Node evidence) {
        int start = number(evidence, TD.start);
        int end = number(evidence, TD.end);
        String quoted = value(evidence, TD.text).orElse("");
        if (!text.between(start, end).equals(Optional.of(quoted))) {
            notices.add(Faults.differs(source, start, end, quoted));
        }
    }

    private void claims() {
        said.keySet().stream()
                .filter(thing -> is(thing, TD.Claim) || is(thing, TD.DeniedClaim))
                .filter(claim -> values(claim, TD.article).isEmpty()
                        || values(claim, TD.evidence).stream().noneMatch(thing -> is(thing, TD.Evidence)))
                .forEach(claim -> notices.add(Faults.noEvidence(claim)));
    }

    private void graphs(Resource type) {
        graphs.stream()
                .filter(Faults::tellsFacts)
                .filter(graph -> !is(graph, type))
                .forEach(graph -> notices.add(Faults.noClaim(graph)));
    }

    private boolean is(Node thing, Resource type) {
        return values(thing, RDF.type).contains(type.asNode());
    }

    private int number(Node thing, Property property) {
        return value(thing, property).map(Integer::parseInt).orElse(-1);
    }

    private Optional<String> value(Node thing, Property property) {
        return values(thing, property).stream().findFirst().map(Node::getLiteralLexicalForm);
    }

    private List<Node> values(Node thing, Property property) {
        return said.getOrDefault(thing, Map.of()).getOrDefault(property.asNode(), List.of());
    }
}
