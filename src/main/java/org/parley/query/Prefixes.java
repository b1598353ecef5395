package org.parley.query;

import org.apache.jena.shared.PrefixMapping;

/** The prefixes that queries and answers use: those of the ontology, and that of the text index. */
public final class Prefixes {
    private static final PrefixMapping STANDARD = PrefixMapping.Factory.create()
            .setNsPrefixes(org.parley.ontology.Prefixes.ALL)
            .setNsPrefix("owl", "http://www.w3.org/2002/07/owl#")
            .setNsPrefix("text", "http://jena.apache.org/text#")
            .lock();

    private Prefixes() {}

    /** The same prefixes every time; cannot be changed. */
    public static PrefixMapping standard() {
        return STANDARD;
    }
}
