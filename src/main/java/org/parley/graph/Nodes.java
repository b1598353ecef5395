package org.parley.graph;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.parley.resolution.Value;

/** The nodes for what is said of a thing, each literal with the datatype the vocabulary promises. */
final class Nodes {
    private final Names names;

    Nodes(Names names) {
        this.names = names;
    }

    Node of(Value value) {
        return value instanceof Value.Thing thing ? names.thing(thing.path()) : fixed(value);
    }

    /** The node of a value that is the same whatever the base: all but things. */
    static Node fixed(Value value) {
        if (value instanceof Value.Term term) {
            return term.resource().asNode();
        } else if (value instanceof Value.Text text) {
            return text.english() ? english(text.text()) : text(text.text());
        } else if (value instanceof Value.Number number) {
            return decimal(number.number());
        } else if (value instanceof Value.Count count) {
            return typed(Integer.toString(count.count()), XSDDatatype.XSDpositiveInteger);
        } else if (value instanceof Value.Moment moment) {
            return moment(moment.iso());
        } else if (value instanceof Value.Period period) {
            return typed(period.iso(), XSDDatatype.XSDduration);
        } else if (value instanceof Value.Truth truth) {
            return truth(truth.value());
        }
        throw new IllegalArgumentException("No fixed node for " + value);
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    /** A day, month or year, told apart by the length of its ISO 8601 form. */
    static Node moment(String iso) {
        return switch (iso.length()) {
            case 4 -> typed(iso, XSDDatatype.XSDgYear);
            case 7 -> typed(iso, XSDDatatype.XSDgYearMonth);
            case 10 -> typed(iso, XSDDatatype.XSDdate);
            default -> throw new IllegalArgumentException("'" + iso + "' is no day, month or year");
        };
    }

    /** A decimal in the one form in which the store gives it back: no needless zeros, at least one after the point. */
    static Node decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return typed((plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString(), XSDDatatype.XSDdecimal);
    }

    static Node offset(int offset) {
        return typed(Integer.toString(offset), XSDDatatype.XSDnonNegativeInteger);
    }

    static Node count(long count) {
        return typed(Long.toString(count), XSDDatatype.XSDinteger);
    }

    static Node truth(boolean value) {
        return typed(Boolean.toString(value), XSDDatatype.XSDboolean);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node typed(String form, XSDDatatype type) {
        return NodeFactory.createLiteralDT(form, type);
    }
}
