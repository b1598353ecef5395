package org.parley.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.parley.ontology.GEO;
import org.parley.ontology.TD;
import org.parley.ontology.WD;

/** What a table says of one thing. */
final class Row {
    private final String path;
    private final List<Triple> facts = new ArrayList<>();

    Row(String path) {
        this.path = path;
    }

    void add(Triple fact) {
        facts.add(fact);
    }

    /** What follows the first {@code /} of its path ("china/vice-premier" of "office/china/vice-premier"). */
    String id() {
        return id(path);
    }

    String text(Property property) {
        return optionalText(property)
                .orElseThrow(() -> new IllegalStateException("No " + property.getLocalName() + " for " + path));
    }

    Optional<String> optionalText(Property property) {
        return first(property).map(Node::getLiteralLexicalForm);
    }

    Set<String> texts(Property property) {
        var texts = new TreeSet<String>();
        all(property).forEach(value -> texts.add(value.getLiteralLexicalForm()));
        return Collections.unmodifiableSet(texts);
    }

    /** Its label and the texts of a property, in the order of the file. */
    Set<String> labelAnd(Property label, Property property) {
        var names = new LinkedHashSet<String>();
        names.add(text(label));
        all(property).forEach(value -> names.add(value.getLiteralLexicalForm()));
        return Collections.unmodifiableSet(names);
    }

    /** Id of the thing that a property leads to. */
    Optional<String> thing(Property property) {
        return first(property).map(Row::idOf);
    }

    /** Ids of the things that a property leads to, in the order of the file. */
    List<String> things(Property property) {
        return all(property).stream().map(Row::idOf).toList();
    }

    boolean has(Property property) {
        return first(property).isPresent();
    }

    Optional<String> wikidata(Property match) {
        return first(match).flatMap(value -> WD.id(value.getURI()));
    }

    private List<Node> all(Property property) {
        var values = new ArrayList<Node>();
        for (var fact : facts) {
            if (fact.getPredicate().equals(property.asNode())) {
                values.add(fact.getObject());
            }
        }
        return values;
    }

    private Optional<Node> first(Property property) {
        for (var fact : facts) {
            if (fact.getPredicate().equals(property.asNode())) {
                return Optional.of(fact.getObject());
            }
        }
        return Optional.empty();
    }

    /** What the table says, as it stands there, with each position in GeoSPARQL's form as well. */
    Stream<Triple> triples() {
        var subject = NodeFactory.createURI(TD.BASE + path);
        var position = wkt().map(wkt -> Triple.create(subject, GEO.asWKT.asNode(), wkt));
        return Stream.concat(facts.stream(), position.stream());
    }

    /** Path of a thing below the base; empty for anything else. */
    static Optional<String> path(Node node) {
        return Optional.of(node)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(TD.BASE))
                .map(iri -> iri.substring(TD.BASE.length()));
    }

    private Optional<Node> wkt() {
        return optionalText(GEO.lat)
                .map(lat ->
                        NodeFactory.createLiteralDT("POINT(" + text(GEO.longitude) + " " + lat + ")", GEO.wktLiteral));
    }

    private static String idOf(Node thing) {
        return id(thing.getURI().substring(TD.BASE.length()));
    }

    private static String id(String path) {
        return path.substring(path.indexOf('/') + 1);
    }
}
