package org.parley.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What kind of term a parameter takes, and how typed text becomes that term. */
public sealed interface ParameterType {
    /** No value may be longer than this many characters. */
    int LONGEST = 512;

    /** What to give, as a noun phrase ("a date such as 2025-10-30"). */
    String expectation();

    /** The short name used in lists and in OpenAPI ("date"). */
    String keyword();

    /** The term that the text stands for; empty if it does not fit. */
    Optional<Node> term(String text);

    /** Plain text. */
    record Text() implements ParameterType {
        @Override
        public String expectation() {
            return "some text";
        }

        @Override
        public String keyword() {
            return "text";
        }

        @Override
        public Optional<Node> term(String text) {
            return Optional.of(NodeFactory.createLiteralString(text));
        }
    }

    /** Words to look for in the text index; signs of its query language are taken as they are. */
    record Words() implements ParameterType {
        private static final Pattern SIGN = Pattern.compile("([+\\-!(){}\\[\\]^\"~*?:\\\\/&|])");
        private static final Pattern OPERATOR = Pattern.compile("\\b(AND|OR|NOT|TO)\\b");

        @Override
        public String expectation() {
            return "one or more words";
        }

        @Override
        public String keyword() {
            return "words";
        }

        @Override
        public Optional<Node> term(String text) {
            return text.codePoints().anyMatch(Character::isLetterOrDigit)
                    ? Optional.of(NodeFactory.createLiteralString(escaped(text)))
                    : Optional.empty();
        }

        static String escaped(String text) {
            String plain =
                    OPERATOR.matcher(text).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
            return SIGN.matcher(plain).replaceAll("\\\\$1");
        }
    }

    /** Text in one language, such as a label. */
    record Tagged(String language) implements ParameterType {
        @Override
        public String expectation() {
            return "some text in the language \"" + language + "\"";
        }

        @Override
        public String keyword() {
            return "text";
        }

        @Override
        public Optional<Node> term(String text) {
            return Optional.of(NodeFactory.createLiteralLang(text, language));
        }
    }

    /** A thing, by its IRI; by its name where the graph can be asked. */
    record Thing() implements ParameterType {
        private static final Pattern ABSOLUTE =
                Pattern.compile("(https?://[^/?#]+|urn:[A-Za-z0-9][A-Za-z0-9-]+:)[^\\s<>\"{}|^`\\\\\\p{Cntrl}]*");

        @Override
        public String expectation() {
            return "a name as the news prints it, or an IRI";
        }

        @Override
        public String keyword() {
            return "iri";
        }

        @Override
        public Optional<Node> term(String text) {
            return ABSOLUTE.matcher(text).matches() ? Optional.of(NodeFactory.createURI(text)) : Optional.empty();
        }
    }

    /** A literal of an XML Schema datatype. */
    record Typed(String keyword, RDFDatatype datatype) implements ParameterType {
        @Override
        public String expectation() {
            return switch (keyword) {
                case "date" -> "a date such as 2025-10-30";
                case "integer" -> "a whole number such as 5";
                case "positiveInteger" -> "a whole number from 1 upwards";
                case "decimal" -> "a number such as 12.5";
                case "boolean" -> "true or false";
                case "gYear" -> "a year such as 2025";
                case "gYearMonth" -> "a month such as 2025-10";
                default -> "a value of xsd:" + keyword;
            };
        }

        @Override
        public Optional<Node> term(String text) {
            return datatype.isValid(text) ? Optional.of(NodeFactory.createLiteralDT(text, datatype)) : Optional.empty();
        }
    }

    /**
     * The type that the ending of a variable's name stands for, after the conventions of BASIL and grlc.
     *
     * @param ending what follows the name, joined by {@code _} ("iri", "en", "integer", "xsd_date"); may be empty
     */
    static Optional<ParameterType> of(String ending) {
        return switch (ending) {
            case "", "literal", "string", "xsd_string" -> Optional.of(new Text());
            case "iri" -> Optional.of(new Thing());
            case "number" -> Optional.of(new Typed("decimal", XSDDatatype.XSDdecimal));
            default -> ending.length() == 2 ? Optional.of(new Tagged(ending)) : typed(ending);
        };
    }

    private static Optional<ParameterType> typed(String ending) {
        String local = ending.startsWith("xsd_") ? ending.substring(4) : ending;
        RDFDatatype datatype =
                org.apache.jena.datatypes.TypeMapper.getInstance().getTypeByName(XSDDatatype.XSD + "#" + local);
        return datatype == null ? Optional.empty() : Optional.of(new Typed(local, datatype));
    }
}
