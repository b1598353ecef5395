package org.parley.wikidata;

import java.util.Optional;
import java.util.Set;

/**
 * What the graph knows of a thing that is to be found in Wikidata.
 *
 * @param kind its class in the ontology ("Person")
 * @param names every name it was met by, the label among them
 * @param offices identifiers in Wikidata of the offices a person holds
 * @param parties identifiers in Wikidata of the parties a person acts for, or of the country of a place or office
 * @param date the first day on which it acted or took place, as exact as known
 */
public record Profile(
        String path,
        String kind,
        String label,
        Set<String> names,
        Set<String> offices,
        Set<String> parties,
        Optional<String> date) {
    public Profile {
        names = Set.copyOf(names);
        offices = Set.copyOf(offices);
        parties = Set.copyOf(parties);
    }

    boolean isPerson() {
        return kind.equals("Person");
    }
}
