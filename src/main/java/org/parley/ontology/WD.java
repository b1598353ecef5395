package org.parley.ontology;

import java.util.Optional;
import java.util.regex.Pattern;

/** Items of Wikidata: their identifiers, such as "Q148", and their IRIs. */
public final class WD {
    /** Namespace of Wikidata's entities. */
    public static final String NS = "http://www.wikidata.org/entity/";

    /** The form of identifiers, as a regular expression. */
    public static final String PATTERN = "Q[1-9][0-9]{0,17}";

    private static final Pattern ID = Pattern.compile(PATTERN);

    private WD() {}

    /** Whether a text has the form of an identifier. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static String iri(String id) {
        return NS + id;
    }

    /** The identifier in an IRI; empty if that is no item of Wikidata. */
    public static Optional<String> id(String iri) {
        return Optional.of(iri)
                .filter(whole -> whole.startsWith(NS))
                .map(whole -> whole.substring(NS.length()))
                .filter(WD::isId);
    }
}
