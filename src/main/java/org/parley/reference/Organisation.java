package org.parley.reference;

import java.util.Optional;
import java.util.Set;

/**
 * An organisation: ministry, agency, intergovernmental body, news agency.
 *
 * @param kind its type as the reference table has it ("ministry", "intergovernmental organization")
 * @param party id of the party whose body it is, where it is one party's
 */
public record Organisation(
        String id, String label, Set<String> names, String kind, Optional<String> party, Optional<String> wikidata) {}
