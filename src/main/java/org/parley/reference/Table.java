package org.parley.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.parley.ontology.TD;

/** One Turtle file of reference data as rows, each with what the file says of one thing. */
final class Table {
    private final Map<Node, Map<String, Row>> byType = new HashMap<>();
    private final Map<String, Row> rows = new TreeMap<>();

    private final String name;

    private Table(String name) {
        this.name = name;
    }

    /** The table in a file of the class path. */
    static Table read(String file) {
        var table = new Table(nameOf(file));
        parse(file, table.new Collector());
        return table;
    }

    /** What {@code reading} makes of each row of a type, in order of path. */
    <T> List<T> all(Resource type, Function<Row, T> reading) {
        return byType.getOrDefault(type.asNode(), Map.of()).values().stream()
                .map(reading)
                .toList();
    }

    Optional<Row> row(String path) {
        return Optional.ofNullable(rows.get(path));
    }

    /** What it says of the things of a closure, and of itself. */
    TableFacts about(Closure closure) {
        var facts = closure.paths().stream()
                .flatMap(path -> row(path).stream())
                .flatMap(Row::triples)
                .filter(closure::tells)
                .toList();
        var itself = row(name).orElseThrow();
        return new TableFacts(name, itself.triples().toList(), facts);
    }

    private static void parse(String file, StreamRDF destination) {
        try (InputStream in = open(file)) {
            // The file is checked by the tests; checking it at each start would cost half of the loading time.
            RDFParser.source(in).lang(Lang.TURTLE).checking(false).parse(destination);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String nameOf(String file) {
        return "reference/" + file.substring(file.lastIndexOf('/') + 1, file.length() - ".ttl".length());
    }

    private static InputStream open(String file) {
        var in = Table.class.getResourceAsStream("/ontology/" + file);
        if (in == null) {
            throw new IllegalStateException("The program's file ontology/" + file + " is missing");
        }
        return in;
    }

    /** Sorts triples into rows as they come; those of one subject come together. */
    private final class Collector extends StreamRDFBase {
        private Node subject = Node.ANY;
        private Row row = new Row("");

        @Override
        public void triple(Triple triple) {
            if (!triple.getSubject().equals(subject)) {
                begin(triple.getSubject());
            }
            row.add(triple.getPredicate(), triple.getObject());
            if (triple.getPredicate().equals(RDF.type.asNode())) {
                byType.computeIfAbsent(triple.getObject(), type -> new TreeMap<>())
                        .put(subject.getURI(), row);
            }
        }

        private void begin(Node next) {
            subject = next;
            var path = next.getURI().substring(TD.BASE.length());
            row = rows.computeIfAbsent(path, Row::new);
        }
    }
}
