package org.parley.graph;

import java.math.BigDecimal;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.parley.ontology.PROV;
import org.parley.ontology.TD;
import org.parley.ontology.WD;
import org.parley.wikidata.Candidate;
import org.parley.wikidata.Decision;
import org.parley.wikidata.Links;

/** What was decided on links to Wikidata: each accepted link is a graph of its own, and each decision is described. */
final class LinkQuads {
    private final Names names;
    private final Quads quads;

    LinkQuads(Names names, Quads quads) {
        this.names = names;
        this.quads = quads;
    }

    void add(Links links) {
        links.decisions().forEach(this::add);
    }

    private void add(Decision decision) {
        Candidate candidate = decision.candidate();
        Node link = names.thing("link/" + decision.path() + "/" + candidate.id());
        Node thing = names.thing(decision.path());
        Node entity = Nodes.iri(WD.iri(candidate.id()));
        quads.type(names.provenance(), link, TD.LinkDecision);
        if (decision.accepted()) {
            quads.add(link, thing, SKOS.exactMatch, entity);
        }
        describe(link, RDF.subject, thing);
        describe(link, RDF.predicate, SKOS.exactMatch.asNode());
        describe(link, RDF.object, entity);
        describe(link, DCTerms.title, Nodes.text(candidate.label()));
        describe(link, TD.linkStatus, decision.verdict().term().asNode());
        describe(link, TD.score, Nodes.decimal(BigDecimal.valueOf(candidate.score())));
        describe(link, TD.reason, Nodes.text(candidate.reason()));
        describe(link, TD.rule, Nodes.text(decision.rule()));
        decision.from().stream()
                .flatMap(claim -> ClaimName.all(claim).stream())
                .forEach(path -> describe(link, PROV.wasDerivedFrom, names.thing(path)));
    }

    private void describe(Node link, Property property, Node value) {
        quads.add(names.provenance(), link, property, value);
    }
}
