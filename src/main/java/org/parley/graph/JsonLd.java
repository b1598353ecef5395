package org.parley.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.parley.ontology.Prefixes;

/** Writes quads as JSON-LD while they come: a node object for each graph, in it one for each subject. */
final class JsonLd {
    // Jena's own writer holds the whole document in memory and puts it in another order each time.
    private final Writer out;

    JsonLd(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    void write(Iterable<Quad> quads) throws IOException {
        out.write("{\n\"@context\": {" + context() + "},\n\"@graph\": [");
        Place place = new Place();
        for (Quad quad : quads) {
            place.moveTo(quad);
            out.write(value(quad));
        }
        place.leave();
        out.write("\n]\n}\n");
        out.flush();
    }

    /** Where in the document the last value was written. */
    private final class Place {
        private Node graph = Node.ANY;
        private Node subject = Node.ANY;
        private Node predicate = Node.ANY;

        void moveTo(Quad quad) throws IOException {
            if (!quad.getGraph().equals(graph)) {
                out.write(graph.equals(Node.ANY) ? "\n" : "]}]},\n");
                out.write("{\"@id\": " + name(quad.getGraph()) + ", \"@graph\": [\n");
                out.write("{\"@id\": " + name(quad.getSubject()) + ", " + key(quad) + ": [");
            } else if (!quad.getSubject().equals(subject)) {
                out.write("]},\n{\"@id\": " + name(quad.getSubject()) + ", " + key(quad) + ": [");
            } else if (!quad.getPredicate().equals(predicate)) {
                out.write("], " + key(quad) + ": [");
            } else {
                out.write(", ");
            }
            graph = quad.getGraph();
            subject = quad.getSubject();
            predicate = quad.getPredicate();
        }

        void leave() throws IOException {
            out.write(graph.equals(Node.ANY) ? "" : "]}]}");
        }
    }

    private static String context() {
        StringBuilder context = new StringBuilder();
        for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
            context.append(context.isEmpty() ? "" : ", ")
                    .append(quoted(prefix.getKey()))
                    .append(": ")
                    .append(quoted(prefix.getValue()));
        }
        return context.toString();
    }

    private static String key(Quad quad) {
        return quad.getPredicate().equals(RDF.type.asNode()) ? "\"@type\"" : name(quad.getPredicate());
    }

    private static String value(Quad quad) {
        Node object = quad.getObject();
        if (object.isURI()) {
            String name = name(object);
            return quad.getPredicate().equals(RDF.type.asNode()) ? name : "{\"@id\": " + name + "}";
        }
        String text = quoted(object.getLiteralLexicalForm());
        if (!object.getLiteralLanguage().isEmpty()) {
            return "{\"@value\": " + text + ", \"@language\": " + quoted(object.getLiteralLanguage()) + "}";
        }
        String type = object.getLiteralDatatypeURI();
        return type.equals(XSD.xstring.getURI()) ? text : "{\"@value\": " + text + ", \"@type\": " + name(type) + "}";
    }

    private static String name(Node node) {
        return name(node.getURI());
    }

    private static String name(String iri) {
        for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
            if (iri.startsWith(prefix.getValue())
                    && iri.length() > prefix.getValue().length()) {
                return quoted(
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()));
            }
        }
        return quoted(iri);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
