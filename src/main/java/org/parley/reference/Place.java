package org.parley.reference;

import java.util.Optional;
import java.util.Set;

/**
 * A city, or a building or compound in one.
 *
 * @param id the last part of its IRI
 * @param party id of the country it is in
 * @param city id of the city a site stands in; empty for a city
 * @param ambiguous whether its name is also an everyday word or a personal name ("Nice", "Victoria"), so that the name
 *     alone does not prove that a place is meant
 * @param population people in the city, 0 where unknown; for ranking namesakes only
 */
public record Place(
        String id,
        String label,
        Kind kind,
        Set<String> names,
        String party,
        Optional<String> city,
        boolean capital,
        boolean ambiguous,
        long population,
        Optional<Point> point,
        Optional<String> wikidata) {
    /** What sort of place it is. */
    public enum Kind {
        CITY,
        SITE
    }
}
