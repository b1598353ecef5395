package org.parley.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.parley.ontology.Prefixes;
import org.parley.ontology.TD;
import org.parley.ontology.WD;

/** What the dataset says of itself in VoID: how much there is of what, and how it is linked. */
final class DatasetQuads {
    private static final List<String> VOCABULARIES = List.of("td", "skos", "schema", "prov", "dcterms", "geo", "wgs84");

    private final Names names;
    private final Quads quads;
    private final Node dataset;

    DatasetQuads(Names names, Quads quads) {
        this.names = names;
        this.quads = quads;
        this.dataset = names.thing("dataset");
    }

    /**
     * Describes a graph of so many things.
     *
     * @param links how many of its triples lead to Wikidata
     */
    void describe(Tally tally, long links) {
        quads.type(names.description(), dataset, VOID.Dataset);
        say(dataset, DCTerms.title, Nodes.english("News on trade diplomacy"));
        say(
                dataset,
                DCTerms.description,
                Nodes.english(
                        "What " + tally.articles()
                                + " news articles say of trade talks, delegations, tariffs and export controls, each fact with its sentence."));
        say(dataset, DCTerms.rights, Nodes.english("Quoted sentences belong to the publishers of the articles."));
        say(dataset, VOID.uriSpace, Nodes.text(names.base()));
        say(dataset, VOID.triples, Nodes.count(tally.quads()));
        say(dataset, VOID.documents, Nodes.count(tally.articles()));
        VOCABULARIES.forEach(prefix -> say(dataset, VOID.vocabulary, vocabulary(prefix)));
        tally.entities().forEach(this::partition);
        links(links);
    }

    private void partition(String kind, long count) {
        Node partition = names.thing("dataset/" + kind);
        say(dataset, VOID.classPartition, partition);
        say(partition, VOID._class, Nodes.iri(TD.NS + kind));
        say(partition, VOID.entities, Nodes.count(count));
    }

    private void links(long count) {
        Node links = names.thing("dataset/wikidata");
        quads.type(names.description(), links, VOID.Linkset);
        say(dataset, VOID.subset, links);
        say(links, VOID.subjectsTarget, dataset);
        say(links, VOID.objectsTarget, Nodes.iri("http://www.wikidata.org/"));
        say(links, VOID.linkPredicate, SKOS.exactMatch.asNode());
        say(links, VOID.triples, Nodes.count(count));
    }

    /** Whether a quad leads to Wikidata. */
    static boolean leadsToWikidata(Quad quad) {
        return quad.getPredicate().equals(SKOS.exactMatch.asNode())
                && quad.getObject().isURI()
                && quad.getObject().getURI().startsWith(WD.NS);
    }

    private static Node vocabulary(String prefix) {
        return Nodes.iri(Prefixes.ALL.getOrDefault(prefix, TD.NS));
    }

    private void say(Node subject, Property property, Node object) {
        quads.add(names.description(), subject, property, object);
    }
}
