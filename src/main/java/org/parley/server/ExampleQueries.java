package org.parley.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.parley.query.Examples;
import org.parley.query.QueryProblem;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/** {@code /.well-known/sparql-examples}: the saved queries for tools that look for examples. */
final class ExampleQueries extends PublicServlet {
    private static final long serialVersionUID = 1;
    private static final List<Media> OFFERS = List.of(Media.TURTLE, Media.JSON_LD, Media.RDF_XML, Media.N_TRIPLES);
    private final transient SavedQueries queries;
    private final transient GuardedRunner runner;
    private final transient LiveGraph graph;
    private final transient Address address;

    ExampleQueries(SavedQueries queries, GuardedRunner runner, LiveGraph graph, Address address) {
        this.queries = queries;
        this.runner = runner;
        this.graph = graph;
        this.address = address;
    }

    @Override
    void get(Exchange exchange) throws IOException {
        Media media = Accepted.of(exchange.header("Accept")).best(OFFERS).orElse(Media.TURTLE);
        String site = address.of(exchange);
        if (!exchange.unchanged(graph.id(), "examples", site, media.name())) {
            exchange.send(
                    Triples.of(Examples.of(queries, site + "/queries/", site + ParleyServer.SPARQL, this::filled)),
                    media);
        }
    }

    /** With its default values; as it is where the graph knows them not. */
    private String filled(SavedQuery query) {
        try {
            return runner.bound(query, Map.of()).text();
        } catch (QueryProblem e) {
            return query.text();
        }
    }
}
