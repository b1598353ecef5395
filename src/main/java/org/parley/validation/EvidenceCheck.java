package org.parley.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.parley.notice.Notice;
import org.parley.ontology.PROV;
import org.parley.ontology.TD;

/** Whether every fact rests on a sentence, and every sentence stands in its article exactly as the graph says. */
public final class EvidenceCheck {
    private final DatasetGraph dataset;
    private final Function<String, Optional<String>> texts;
    private final List<Notice> notices = new ArrayList<>();
    private long claims;
    private long sentences;

    /**
     * @param dataset with a union of all graphs as its default graph
     * @param texts the text of the article with a given source, empty where there is none
     */
    public EvidenceCheck(DatasetGraph dataset, Function<String, Optional<String>> texts) {
        this.dataset = dataset;
        this.texts = texts;
    }

    /**
     * What was looked at and what was found.
     *
     * @param claims how many claims there are, denied ones too
     * @param sentences how many sentences of articles were compared, each once
     */
    public record Result(long claims, long sentences, List<Notice> notices) {
        public Result {
            notices = List.copyOf(notices);
        }
    }

    /** Looks at all of them. */
    public Result run() {
        return Txn.calculateRead(dataset, () -> {
            things(TD.Article.asNode()).forEach(this::article);
            things(TD.Claim.asNode()).forEach(this::claim);
            things(TD.DeniedClaim.asNode()).forEach(this::claim);
            things(TD.Inference.asNode()).forEach(this::inference);
            graphs().forEach(this::graph);
            return new Result(claims, sentences, notices.stream().sorted().toList());
        });
    }

    private void article(Node article) {
        String source =
                value(article, DCTerms.source).map(Node::getLiteralLexicalForm).orElse("");
        Optional<Sentences> text = texts.apply(source).map(Sentences::new);
        if (text.isEmpty()) {
            notices.add(Notice.error(
                    "no-text", source, "The text of this article is not there to compare.", "Build the graph again."));
            return;
        }
        subjects(TD.article, article).stream()
                .filter(thing -> is(thing, TD.Evidence.asNode()))
                .forEach(evidence -> sentence(source, text.get(), evidence));
    }

    private void sentence(String source, Sentences text, Node evidence) {
        sentences++;
        int start = number(evidence, TD.start);
        int end = number(evidence, TD.end);
        String said = value(evidence, TD.text).map(Node::getLiteralLexicalForm).orElse("");
        if (!text.between(start, end).equals(Optional.of(said))) {
            notices.add(Faults.differs(source, start, end, said));
        }
    }

    private void claim(Node claim) {
        claims++;
        boolean rests = values(claim, TD.evidence).stream().anyMatch(evidence -> is(evidence, TD.Evidence.asNode()));
        if (!rests || value(claim, TD.article).isEmpty()) {
            notices.add(Faults.noEvidence(claim));
        }
    }

    private void inference(Node inference) {
        List<Node> from = values(inference, PROV.wasDerivedFrom);
        boolean known = from.stream().allMatch(this::ground);
        if (from.isEmpty() || !known) {
            notices.add(Faults.noClaims(inference));
        }
    }

    private boolean ground(Node source) {
        return is(source, TD.Claim.asNode())
                || is(source, TD.DeniedClaim.asNode())
                || is(source, TD.Inference.asNode());
    }

    private void graph(Node graph) {
        if (Faults.tellsFacts(graph) && !is(graph, TD.Claim.asNode()) && !is(graph, TD.Inference.asNode())) {
            notices.add(Faults.noClaim(graph));
        }
    }

    private List<Node> things(Node type) {
        return subjects(RDF.type, type);
    }

    private List<Node> graphs() {
        List<Node> graphs = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(graphs::add);
        return graphs;
    }

    private boolean is(Node thing, Node type) {
        return dataset.contains(Node.ANY, thing, RDF.type.asNode(), type);
    }

    private int number(Node thing, Property property) {
        return value(thing, property)
                .map(node -> Integer.parseInt(node.getLiteralLexicalForm()))
                .orElse(-1);
    }

    private Optional<Node> value(Node subject, Property property) {
        return values(subject, property).stream().findFirst();
    }

    private List<Node> values(Node subject, Property property) {
        List<Node> values = new ArrayList<>();
        dataset.find(Node.ANY, subject, property.asNode(), Node.ANY)
                .forEachRemaining((Quad quad) -> values.add(quad.getObject()));
        return values;
    }

    private List<Node> subjects(Property property, Node object) {
        List<Node> subjects = new ArrayList<>();
        dataset.find(Node.ANY, Node.ANY, property.asNode(), object)
                .forEachRemaining((Quad quad) -> subjects.add(quad.getSubject()));
        return subjects;
    }
}
