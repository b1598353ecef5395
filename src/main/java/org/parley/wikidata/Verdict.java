package org.parley.wikidata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.parley.ontology.TD;

/** What was decided on a link. */
public enum Verdict {
    ACCEPTED,
    REJECTED,
    UNDECIDED;

    /** Its term in the ontology. */
    public Resource term() {
        return switch (this) {
            case ACCEPTED -> TD.Accepted;
            case REJECTED -> TD.Rejected;
            case UNDECIDED -> TD.Undecided;
        };
    }

    /** Its name in files: "accepted". */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> named(String keyword) {
        return Arrays.stream(values()).filter(v -> v.keyword().equals(keyword)).findFirst();
    }
}
