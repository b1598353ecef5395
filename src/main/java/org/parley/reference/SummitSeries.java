package org.parley.reference;

import java.util.Optional;
import java.util.Set;

/**
 * A summit or ministerial that meets again and again ("APEC Summit").
 *
 * @param organiser id of the party or organisation whose meeting it is
 */
public record SummitSeries(
        String id, String label, Set<String> names, Optional<String> organiser, Optional<String> wikidata) {}
