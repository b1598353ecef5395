package org.parley.reference;

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
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.parley.ontology.ShippedFile;
import org.parley.ontology.TD;

/** One Turtle file of reference data as rows, each with what the file says of one thing. */
final class Table {
    private final Map<Node, Map<String, Row>> byType = new HashMap<>();
    private final Map<String, Row> rows = new TreeMap<>();

    private final String name;
    private Node subject = Node.ANY;
    private Row row = new Row("");

    private Table(String name) {
        this.name = name;
    }

    /** The table in a file of the class path. */
    static Table read(String file) {
        return of(nameOf(file), ShippedFile.text(Table.class, "/ontology/" + file));
    }

    /** The table in a text, usual or not. */
    static Table of(String name, String text) {
        try {
            var table = new Table(name);
            PlainTurtle.read(text, table::add);
            return table;
        } catch (PlainTurtle.Unusual unusual) {
            var table = new Table(name);
            RDFParser.fromString(text, Lang.TURTLE).parse(table.new Collector());
            return table;
        }
    }

    /** What {@code reading} makes of each row of a type, in order of path. */
    <T> List<T> all(Resource type, Function<Row, T> reading) {
        return byType.getOrDefault(type.asNode(), Map.of()).values().parallelStream()
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

    private static String nameOf(String file) {
        return "reference/" + file.substring(file.lastIndexOf('/') + 1, file.length() - ".ttl".length());
    }

    // The triples of one subject come together, so that its row need not be looked up for each.
    private void add(Triple fact) {
        if (!fact.getSubject().equals(subject)) {
            subject = fact.getSubject();
            row = rows.computeIfAbsent(path(subject), Row::new);
        }
        row.add(fact);
        if (fact.getPredicate().equals(RDF.Nodes.type)) {
            byType.computeIfAbsent(fact.getObject(), type -> new TreeMap<>()).put(path(subject), row);
        }
    }

    private static String path(Node thing) {
        return thing.getURI().substring(TD.BASE.length());
    }

    /** Takes triples from Jena's parser. */
    private final class Collector extends StreamRDFBase {
        @Override
        public void triple(Triple fact) {
            add(fact);
        }
    }
}
