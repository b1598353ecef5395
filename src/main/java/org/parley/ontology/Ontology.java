package org.parley.ontology;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** The trade-diplomacy ontology as it is shipped: what each term of {@link TD} means. */
public final class Ontology {
    private Ontology() {}

    /** The file itself, in Turtle. */
    public static String turtle() {
        return ShippedFile.text(Ontology.class, "/ontology/trade-diplomacy.ttl");
    }

    public static Graph graph() {
        return RDFParser.fromString(turtle(), Lang.TURTLE).toGraph();
    }
}
