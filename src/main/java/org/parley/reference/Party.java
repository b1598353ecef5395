package org.parley.reference;

import java.util.Optional;
import java.util.Set;

/**
 * A country, territory or bloc that negotiates and imposes measures.
 *
 * @param id the last part of its IRI ("united-states")
 * @param names full names and abbreviations ("United States", "U.S.")
 * @param demonyms adjectives and names of its people ("American", "Chinese")
 * @param metonyms places and houses that stand for its government ("Beijing", "the White House")
 * @param members ids of the parties that belong to it; empty for a country
 */
public record Party(
        String id,
        String label,
        Kind kind,
        Set<String> names,
        Set<String> demonyms,
        Set<String> metonyms,
        Set<String> members,
        Optional<Point> point,
        Optional<String> wikidata) {
    /** What sort of party it is. */
    public enum Kind {
        COUNTRY,
        TERRITORY,
        BLOC,
        /** An international body that people act for; it imposes nothing and sends no delegations. */
        BODY
    }
}
