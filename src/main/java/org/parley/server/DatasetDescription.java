package org.parley.server;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.parley.query.Prefixes;

/** {@code /.well-known/void}: what the data are, in VoID and DCAT; the build's own description with the addresses here. */
final class DatasetDescription extends PublicServlet {
    private static final long serialVersionUID = 1;
    private static final List<Media> OFFERS = List.of(Media.TURTLE, Media.JSON_LD, Media.RDF_XML, Media.N_TRIPLES);
    private final transient LiveGraph graph;
    private final transient Address address;

    DatasetDescription(LiveGraph graph, Address address) {
        this.graph = graph;
        this.address = address;
    }

    @Override
    void get(Exchange exchange) throws IOException {
        Media media = Accepted.of(exchange.header("Accept")).best(OFFERS).orElse(Media.TURTLE);
        String site = address.of(exchange);
        if (!exchange.unchanged(graph.id(), "void", site, media.name())) {
            exchange.send(Triples.of(model(site)), media);
        }
    }

    private Model model(String site) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Prefixes.standard()).setNsPrefix("dcat", DCAT.NS);
        try (LiveGraph.Loan loan = graph.borrow()) {
            String base = loan.edition().base();
            built(loan.edition()).forEach(triple -> model.getGraph().add(triple));
            addresses(model.createResource(base + "dataset"), base, site);
        }
        return model;
    }

    /** What the build says of itself. */
    private static List<Triple> built(Edition edition) {
        Node description = NodeFactory.createURI(edition.base() + "void");
        return Txn.calculateRead(
                edition.dataset(), () -> edition.dataset().stream(description, Node.ANY, Node.ANY, Node.ANY)
                        .map(Quad::asTriple)
                        .toList());
    }

    private static void addresses(Resource dataset, String base, String site) {
        Resource endpoint = ResourceFactory.createResource(site + ParleyServer.SPARQL);
        Resource service = dataset.getModel().createResource(site + "/#service");
        if (!dataset.hasProperty(DCTerms.title)) {
            dataset.addProperty(DCTerms.title, "News on trade diplomacy", "en")
                    .addProperty(DCTerms.description, "A graph in which every fact names its sentence.", "en");
        }
        dataset.addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(VOID.sparqlEndpoint, endpoint)
                .addProperty(VOID.uriSpace, base)
                .addProperty(VOID.exampleResource, ResourceFactory.createResource(base + "person/he-lifeng"))
                .addProperty(DCAT.landingPage, ResourceFactory.createResource(site + "/"))
                .addProperty(
                        DCAT.distribution,
                        dataset.getModel()
                                .createResource(site + "/#distribution")
                                .addProperty(RDF.type, DCAT.Distribution)
                                .addProperty(DCTerms.title, "Answers to SPARQL queries", "en")
                                .addProperty(DCAT.accessURL, endpoint)
                                .addProperty(DCAT.accessService, service));
        service.addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCTerms.title, "Parley: SPARQL endpoint", "en")
                .addProperty(DCAT.endpointURL, endpoint)
                .addProperty(DCAT.endpointDescription, ResourceFactory.createResource(site + "/openapi.json"))
                .addProperty(DCAT.servesDataset, dataset);
    }
}
