package org.parley.server;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.parley.query.Prefixes;

/** What the endpoint says of itself, in the words of SPARQL 1.1 Service Description. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final List<String> FORMATS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "JSON-LD",
            "RDF_XML",
            "N-Triples");

    private final Address address;
    private final LiveGraph graph;

    ServiceDescription(Address address, LiveGraph graph) {
        this.address = address;
        this.graph = graph;
    }

    void send(Exchange exchange) throws IOException {
        Media media = Accepted.of(exchange.header("Accept"))
                .best(List.of(Media.TURTLE, Media.JSON_LD, Media.RDF_XML, Media.N_TRIPLES, Media.HTML))
                .orElse(Media.TURTLE);
        if (media == Media.HTML) {
            exchange.seeOther("/query");
        } else {
            exchange.send(Triples.of(model(exchange)), media);
        }
    }

    private Model model(Exchange exchange) {
        String site = address.of(exchange);
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Prefixes.standard());
        Resource service = model.createResource(site + ParleyServer.SPARQL);
        Resource dataset = model.createResource(graph.base() + "dataset");
        service.addProperty(RDF.type, term("Service"))
                .addProperty(property("endpoint"), service)
                .addProperty(property("supportedLanguage"), term("SPARQL11Query"))
                .addProperty(property("feature"), term("UnionDefaultGraph"))
                .addProperty(
                        property("propertyFeature"),
                        ResourceFactory.createResource("http://jena.apache.org/text#query"))
                .addProperty(property("defaultDataset"), dataset);
        FORMATS.forEach(format -> service.addProperty(
                property("resultFormat"), ResourceFactory.createResource("http://www.w3.org/ns/formats/" + format)));
        dataset.addProperty(RDF.type, term("Dataset"));
        Resource defaultGraph = model.createResource(graph.base() + "dataset/default");
        dataset.addProperty(property("defaultGraph"), defaultGraph);
        defaultGraph.addProperty(RDF.type, term("Graph"));
        triples().forEach(count -> defaultGraph.addProperty(VOID.triples, model.asRDFNode(count)));
        return model;
    }

    /** As the build counted them; empty if it says nothing of itself. */
    private List<Node> triples() {
        try (LiveGraph.Loan loan = graph.borrow()) {
            DatasetGraph data = loan.edition().dataset();
            Node dataset = NodeFactory.createURI(loan.edition().base() + "dataset");
            Node description = NodeFactory.createURI(loan.edition().base() + "void");
            return Txn.calculateRead(data, () -> data.stream(description, dataset, VOID.triples.asNode(), Node.ANY)
                    .map(Quad::getObject)
                    .toList());
        }
    }

    private static Resource term(String name) {
        return ResourceFactory.createResource(SD + name);
    }

    private static org.apache.jena.rdf.model.Property property(String name) {
        return ResourceFactory.createProperty(SD, name);
    }
}
