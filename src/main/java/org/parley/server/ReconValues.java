package org.parley.server;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.parley.ontology.TD;
import org.parley.ontology.WD;

/** The values of the properties of things, in the forms of the Reconciliation API. */
record ReconValues(Edition edition) {
    /** In a fixed order, each once. */
    List<Node> of(String id, ReconSchema.Term property) {
        Map<String, Node> values = new LinkedHashMap<>();
        edition.dataset()
                .findNG(
                        Node.ANY,
                        NodeFactory.createURI(edition.base() + id),
                        NodeFactory.createURI(property.iri()),
                        Node.ANY)
                .forEachRemaining(quad -> values.putIfAbsent(quad.getObject().toString(), quad.getObject()));
        return values.values().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    JsonObject json(Node value) {
        JsonObject json = new JsonObject();
        if (value.isURI()) {
            json.addProperty("id", id(value));
            json.addProperty("name", name(value));
        } else if (XSDDatatype.XSDdate.equals(value.getLiteralDatatype())) {
            json.addProperty("date", value.getLiteralLexicalForm() + "T00:00:00Z");
        } else if (XSDDatatype.XSDdecimal.equals(value.getLiteralDatatype())) {
            json.addProperty("float", new BigDecimal(value.getLiteralLexicalForm()));
        } else if (value.getLiteralLexicalForm().matches("-?[0-9]{1,9}")
                && value.getLiteralValue() instanceof Number n) {
            json.addProperty("int", n.intValue());
        } else {
            json.addProperty("str", value.getLiteralLexicalForm());
        }
        return json;
    }

    String id(Node thing) {
        String iri = thing.getURI();
        for (String start : List.of(edition.base(), TD.NS, WD.NS)) {
            if (iri.startsWith(start)) {
                return iri.substring(start.length());
            }
        }
        return iri;
    }

    /** What a value is called: a label, else the last part of its IRI, or the literal's text. */
    String name(Node value) {
        if (value.isLiteral()) {
            return value.getLiteralLexicalForm();
        }
        DatasetGraph dataset = edition.dataset();
        var labels = dataset.findNG(Node.ANY, value, RDFS.label.asNode(), Node.ANY);
        return labels.hasNext() ? labels.next().getObject().getLiteralLexicalForm() : id(value);
    }
}
