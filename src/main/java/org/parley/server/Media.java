package org.parley.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;
import org.parley.query.Answer;
import org.parley.query.Prefixes;
import org.parley.query.ResultFormat;

/** A form in which the server gives answers. */
enum Media {
    JSON("json", "application/sparql-results+json application/json"),
    XML("xml", "application/sparql-results+xml application/xml text/xml"),
    CSV("csv", "text/csv"),
    TSV("tsv", "text/tab-separated-values"),
    TURTLE("ttl", "text/turtle application/x-turtle"),
    JSON_LD("jsonld", "application/ld+json"),
    RDF_XML("rdf", "application/rdf+xml"),
    N_TRIPLES("nt", "application/n-triples"),
    HTML("html", "text/html application/xhtml+xml");

    /** For SELECT and ASK, the usual one first. */
    static final List<Media> OF_ROWS = List.of(JSON, XML, CSV, TSV);

    /** For CONSTRUCT and DESCRIBE, the usual one first. */
    static final List<Media> OF_TRIPLES = List.of(TURTLE, JSON_LD, RDF_XML, N_TRIPLES);

    private final String suffix;
    private final String types;

    Media(String suffix, String types) {
        this.suffix = suffix;
        this.types = types;
    }

    /** The ending of a file of this form. */
    String suffix() {
        return suffix;
    }

    /** All names of its media type, the registered one first. */
    List<String> types() {
        return List.of(types.split(" ", -1));
    }

    /** As sent in {@code Content-Type}. */
    String contentType() {
        String type = types().get(0);
        return type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }

    /** The form with that ending. */
    static Optional<Media> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(media -> media.suffix.equals(suffix))
                .findFirst();
    }

    /** The answer in this form; not for {@link #HTML}. */
    byte[] bytes(Answer answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (this) {
            case JSON -> ResultFormat.JSON.write(answer, out);
            case XML -> ResultFormat.XML.write(answer, out);
            case CSV -> ResultFormat.CSV.write(answer, out);
            case TSV -> ResultFormat.TSV.write(answer, out);
            case TURTLE -> ResultFormat.TTL.write(answer, out);
            case JSON_LD -> RDFDataMgr.write(out, graph(answer), RDFFormat.JSONLD11_PRETTY);
            case RDF_XML -> RDFDataMgr.write(out, graph(answer), RDFFormat.RDFXML_PLAIN);
            case N_TRIPLES -> RDFDataMgr.write(out, graph(answer), RDFFormat.NTRIPLES_UTF8);
            case HTML -> throw new IllegalArgumentException("Pages are written elsewhere");
        }
        return out.toByteArray();
    }

    private static Graph graph(Answer answer) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.standard());
        if (answer instanceof Answer.Triples triples) {
            triples.triples().forEach(graph::add);
        }
        return graph;
    }
}
