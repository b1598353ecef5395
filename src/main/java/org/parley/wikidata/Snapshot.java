package org.parley.wikidata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.parley.notice.InputException;
import org.parley.ontology.WD;
import org.parley.reference.ReferenceData;

/** What Wikidata says of some entities, in its own shape, at hand. */
public record Snapshot(Graph graph) {
    /** Its name in the folder of a store. */
    public static final String FILE = "wikidata.ttl";

    private static final int TOGETHER = 50;

    /** What the reference data say, in the shape of Wikidata. */
    public static Snapshot of(ReferenceData reference) {
        return new Snapshot(new SnapshotTriples(reference.reference()).graph());
    }

    /** The snapshot in a file; empty if there is none. */
    public static Optional<Graph> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.source(file).lang(Lang.TURTLE).parse(StreamRDFLib.graph(graph));
            return Optional.of(graph);
        } catch (RiotException e) {
            throw new InputException(
                    "The snapshot " + file + " is not Turtle: " + e.getMessage() + ".",
                    "Remove it, or make it again with 'parley snapshot'.");
        }
    }

    /**
     * Asks an endpoint for all that the saved queries need.
     *
     * @param ids such as "Q148"; an entity that is named by one of them only gets its label
     */
    public static Snapshot fetched(Web web, URI sparql, Collection<String> ids) {
        Graph graph = GraphFactory.createDefaultGraph();
        List<String> sorted = new ArrayList<>(new TreeSet<>(ids));
        for (int from = 0; from < sorted.size(); from += TOGETHER) {
            String query = query(sorted.subList(from, Math.min(sorted.size(), from + TOGETHER)));
            web.ask(sparql, Map.of("query", query), "application/n-triples", answer -> {
                Graph part = GraphFactory.createDefaultGraph();
                RDFParser.fromString(answer.body(), Lang.NTRIPLES).parse(StreamRDFLib.graph(part));
                part.find().filterDrop(Snapshot::blank).forEachRemaining(graph::add);
                return part.size();
            });
        }
        return new Snapshot(graph);
    }

    private static boolean blank(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }

    private static String query(List<String> ids) {
        String entities = ids.stream().map(id -> "<" + WD.iri(id) + ">").collect(Collectors.joining(" "));
        return """
                PREFIX wdt: <http://www.wikidata.org/prop/direct/>
                PREFIX p: <http://www.wikidata.org/prop/>
                PREFIX ps: <http://www.wikidata.org/prop/statement/>
                PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                CONSTRUCT {
                  ?entity rdfs:label ?label . ?entity ?property ?value . ?value rdfs:label ?valueLabel .
                  ?entity p:P39 ?held . ?held ps:P39 ?office ; pq:P580 ?start ; pq:P582 ?end . ?office rdfs:label ?officeLabel .
                } WHERE {
                  VALUES ?entity { ENTITIES }
                  ?entity rdfs:label ?label . FILTER(LANG(?label) = "en")
                  OPTIONAL {
                    VALUES ?property { wdt:P18 wdt:P31 wdt:P17 wdt:P27 wdt:P463 wdt:P569 wdt:P625 }
                    ?entity ?property ?value
                    OPTIONAL { ?value rdfs:label ?valueLabel . FILTER(LANG(?valueLabel) = "en") }
                  }
                  OPTIONAL {
                    ?entity p:P39 ?held . ?held ps:P39 ?office .
                    OPTIONAL { ?held pq:P580 ?start }
                    OPTIONAL { ?held pq:P582 ?end }
                    OPTIONAL { ?office rdfs:label ?officeLabel . FILTER(LANG(?officeLabel) = "en") }
                  }
                }
                """.replace("ENTITIES", entities);
    }

    /** Writes it in a fixed order, whole or not at all. */
    public void write(Path file) {
        try {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "snapshot", ".part");
            Files.writeString(draft, turtle());
            Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputException("The snapshot " + file + " cannot be written: " + e.getMessage() + ".", "");
        }
    }

    /** Turtle, a triple a line. */
    private String turtle() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        var lines = StreamRDFWriter.getWriterStream(text, Lang.NTRIPLES);
        lines.start();
        graph.stream()
                .sorted(Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                        .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                        .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms))
                .forEach(lines::triple);
        lines.finish();
        return text.toString(StandardCharsets.UTF_8);
    }
}
