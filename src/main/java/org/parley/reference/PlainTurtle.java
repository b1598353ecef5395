package org.parley.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * A reader of Turtle as the tables are written: blocks of one subject each, with names, texts, numbers and truth values.
 *
 * <p>The tables are read once, when the program has just started, and there a parser for all of Turtle takes four times
 * as long: most of a second. What else Turtle has (blank nodes, collections, long texts) is {@link Unusual} here, and the
 * table is read by Jena instead.
 */
final class PlainTurtle {
    /** Turtle that this reader does not read, right or wrong. */
    static final class Unusual extends Exception {
        private static final long serialVersionUID = 1L;

        Unusual(String message) {
            super(message, null, false, false);
        }
    }

    private final String text;
    private final Consumer<Triple> destination;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Node> resources = new HashMap<>();
    private String base = "";
    private int at;

    private PlainTurtle(String text, Consumer<Triple> destination) {
        this.text = text;
        this.destination = destination;
    }

    /** Hands over each triple of a text, in its order; some may have been handed over when it turns out unusual. */
    static void read(String text, Consumer<Triple> destination) throws Unusual {
        var reader = new PlainTurtle(text, destination);
        while (reader.next() != 0) {
            reader.statement();
        }
    }

    private void statement() throws Unusual {
        if (takes("@prefix")) {
            next();
            String prefix = text.substring(at, end(':'));
            at += prefix.length() + 1;
            next();
            prefixes.put(prefix, reference());
        } else if (takes("@base")) {
            next();
            base = reference();
        } else {
            block();
        }
        expect('.');
    }

    private void block() throws Unusual {
        Node subject = resource();
        do {
            Node property = property();
            do {
                destination.accept(Triple.create(subject, property, object()));
            } while (takes(','));
        } while (takes(';'));
    }

    private Node property() throws Unusual {
        boolean type = next() == 'a' && Character.isWhitespace(charAt(at + 1));
        if (type) {
            at++;
            return RDF.Nodes.type;
        }
        return resource();
    }

    private Node object() throws Unusual {
        char first = next();
        if (first == '"') {
            return literal();
        } else if (first == '-' || isDigit(first)) {
            return number();
        } else if (takes("true") || takes("false")) {
            return NodeFactory.createLiteralDT(first == 't' ? "true" : "false", XSDDatatype.XSDboolean);
        }
        return resource();
    }

    private Node resource() throws Unusual {
        String iri = next() == '<' ? reference() : name();
        Node known = resources.get(iri);
        if (known != null) {
            return known;
        }
        Node resource = NodeFactory.createURI(iri);
        resources.put(iri, resource);
        return resource;
    }

    /** {@code <...>}: absolute, or a path below the base. */
    private String reference() throws Unusual {
        expect('<');
        String iri = text.substring(at, end('>'));
        at += iri.length() + 1;
        if (iri.indexOf('\\') >= 0 || iri.isEmpty() || "/.#?".indexOf(iri.charAt(0)) >= 0) {
            throw unusual("a reference");
        }
        return iri.indexOf(':') > 0 ? iri : base + iri;
    }

    /** {@code prefix:name}, of letters, digits, hyphens and underscores. */
    private String name() throws Unusual {
        String prefix = word();
        expect(':');
        String name = word();
        String namespace = prefixes.get(prefix);
        if (namespace == null || !ends(charAt(at))) {
            throw unusual("a name");
        }
        return namespace + name;
    }

    private String word() {
        int start = at;
        while (isWord(charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private Node literal() throws Unusual {
        String form = quoted();
        if (charAt(at) == '@') {
            at++;
            return NodeFactory.createLiteralLang(form, word());
        } else if (charAt(at) == '^') {
            at += 2;
            return NodeFactory.createLiteralDT(
                    form, NodeFactory.getType(resource().getURI()));
        }
        return NodeFactory.createLiteralString(form);
    }

    private String quoted() throws Unusual {
        int start = ++at;
        at = end('"');
        while (text.charAt(at - 1) == '\\') {
            at++;
            at = end('"');
        }
        String form = text.substring(start, at++);
        if (form.isEmpty() || form.indexOf('\n') >= 0) {
            throw unusual("a text");
        }
        return form.indexOf('\\') < 0 ? form : unescaped(form);
    }

    private String unescaped(String form) throws Unusual {
        String plain = form.replace("\\\"", "\"");
        if (plain.indexOf('\\') >= 0) {
            throw unusual("an escape");
        }
        return plain;
    }

    private Node number() throws Unusual {
        int start = at++;
        while (isDigit(charAt(at)) || (charAt(at) == '.' && isDigit(charAt(at + 1)))) {
            at++;
        }
        String form = text.substring(start, at);
        if (!ends(charAt(at)) || form.equals("-")) {
            throw unusual("a number");
        }
        return NodeFactory.createLiteralDT(
                form, form.indexOf('.') < 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal);
    }

    /** The first character after blanks and comments; 0 at the end. */
    private char next() {
        while (true) {
            char c = charAt(at);
            if (c == '#') {
                int line = text.indexOf('\n', at);
                at = line < 0 ? text.length() : line;
            } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                at++;
            } else {
                return c;
            }
        }
    }

    private boolean takes(char c) {
        boolean here = next() == c;
        at += here ? 1 : 0;
        return here;
    }

    private boolean takes(String word) {
        next();
        boolean here = text.startsWith(word, at) && !isWord(charAt(at + word.length()));
        at += here ? word.length() : 0;
        return here;
    }

    private void expect(char c) throws Unusual {
        if (!takes(c)) {
            throw unusual("no '" + c + "'");
        }
    }

    private int end(char c) throws Unusual {
        int end = text.indexOf(c, at);
        if (end < 0) {
            throw unusual("no '" + c + "'");
        }
        return end;
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-' || c == '_';
    }

    private static boolean ends(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ';' || c == '.' || c == 0;
    }

    private Unusual unusual(String what) {
        return new Unusual(what + " at " + at);
    }
}
