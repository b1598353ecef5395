package org.parley.graph;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.parley.corpus.Article;
import org.parley.corpus.Span;
import org.parley.ontology.PROV;
import org.parley.ontology.TD;
import org.parley.resolution.Assertion;
import org.parley.resolution.Inference;
import org.parley.resolution.Statement;

/** What articles say and what was worked out from it: a graph for each claim, and where it comes from. */
final class ClaimQuads {
    private final Names names;
    private final Nodes nodes;
    private final Quads quads;
    private final Map<String, Double> confidence = new HashMap<>();
    private final Map<String, CodePoints> codePoints = new HashMap<>();

    ClaimQuads(Names names, Quads quads) {
        this.names = names;
        this.nodes = new Nodes(names);
        this.quads = quads;
    }

    void add(List<Assertion> assertions) {
        assertions.forEach(this::add);
        confidence.forEach(
                (path, value) -> describe(names.thing(path), TD.confidence, Nodes.decimal(BigDecimal.valueOf(value))));
    }

    private void add(Assertion assertion) {
        if (assertion.denied()) {
            assertion.statements().forEach(statement -> deny(assertion, statement));
        } else if (!assertion.statements().isEmpty()) {
            claim(assertion);
        }
    }

    private void claim(Assertion assertion) {
        String path = ClaimName.of(assertion);
        Node claim = names.thing(path);
        quads.type(names.provenance(), claim, TD.Claim);
        assertion.statements().forEach(statement -> state(claim, statement));
        source(path, assertion);
    }

    private void deny(Assertion assertion, Statement statement) {
        String path = ClaimName.denied(assertion, statement);
        Node denied = names.thing(path);
        quads.type(names.provenance(), denied, TD.DeniedClaim);
        describe(denied, RDF.subject, names.thing(statement.subject()));
        describe(denied, RDF.predicate, statement.property().asNode());
        describe(denied, RDF.object, nodes.of(statement.value()));
        source(path, assertion);
    }

    /** Adds what follows from claims; the claims themselves are added by {@link #add(List)}. */
    void infer(Inference inference) {
        Node inferred = names.thing(ClaimName.of(inference));
        quads.type(names.provenance(), inferred, TD.Inference);
        describe(inferred, TD.rule, Nodes.text(inference.rule()));
        inference.from().stream()
                .flatMap(assertion -> ClaimName.all(assertion).stream())
                .forEach(path -> describe(inferred, PROV.wasDerivedFrom, names.thing(path)));
        inference
                .premises()
                .forEach(premise -> describe(inferred, PROV.wasDerivedFrom, names.thing(ClaimName.of(premise))));
        inference.statements().forEach(statement -> state(inferred, statement));
    }

    // The same pattern may reach the same words twice, more and less sure: the surer reading counts.
    private void source(String path, Assertion assertion) {
        Node claim = names.thing(path);
        confidence.merge(path, assertion.confidence(), Math::max);
        describe(claim, TD.extractor, Nodes.text(assertion.pattern()));
        describe(claim, TD.article, article(assertion.article()));
        assertion.evidence().forEach(span -> evidence(claim, assertion.article(), span));
    }

    private void evidence(Node claim, Article article, Span span) {
        Node evidence = names.thing(ClaimName.evidence(article, span));
        CodePoints points = codePoints.computeIfAbsent(article.source(), source -> new CodePoints(article.text()));
        describe(claim, TD.evidence, evidence);
        quads.type(names.provenance(), evidence, TD.Evidence);
        describe(evidence, TD.article, article(article));
        describe(evidence, TD.text, Nodes.text(span.of(article.text())));
        describe(evidence, TD.start, Nodes.offset(points.before(span.start())));
        describe(evidence, TD.end, Nodes.offset(points.before(span.end())));
    }

    private Node article(Article article) {
        return names.thing(ArticleName.of(article.source()));
    }

    private void state(Node graph, Statement statement) {
        quads.add(graph, names.thing(statement.subject()), statement.property(), nodes.of(statement.value()));
    }

    private void describe(Node subject, Property property, Node object) {
        quads.add(names.provenance(), subject, property, object);
    }
}
