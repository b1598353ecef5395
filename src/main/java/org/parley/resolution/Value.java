package org.parley.resolution;

import java.math.BigDecimal;
import org.apache.jena.rdf.model.Resource;

/** What a statement says of its subject: another thing, a term of the ontology, or a literal. */
public sealed interface Value {
    /** A thing of the graph, by the path of its IRI below the base ("person/he-lifeng"). */
    record Thing(String path) implements Value {}

    /** A term of a vocabulary, or a thing outside the graph such as a Wikidata entity. */
    record Term(Resource resource) implements Value {}

    /** Text in English where {@code english}, otherwise a plain string. */
    record Text(String text, boolean english) implements Value {}

    /** A decimal number. */
    record Number(BigDecimal number) implements Value {}

    /** A positive whole number. */
    record Count(int count) implements Value {}

    /** A date, month or year in ISO 8601; its length tells which. */
    record Moment(String iso) implements Value {}

    /** A duration in ISO 8601. */
    record Period(String iso) implements Value {}

    /** True or false. */
    record Truth(boolean value) implements Value {}
}
