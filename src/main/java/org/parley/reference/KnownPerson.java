package org.parley.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person known before reading.
 *
 * @param names every form of the full name; bare surnames are not among them
 * @param party id of the country the person acts for
 * @param core whether the person is a regular of trade diplomacy, so that the surname alone may introduce them
 * @param namesakes whether others of this name are known, so that the name alone does not prove who is meant
 * @param birth ISO date of birth as exact as known
 */
public record KnownPerson(
        String id,
        String label,
        String surname,
        Set<String> names,
        String party,
        List<Tenure> tenures,
        boolean core,
        boolean namesakes,
        Optional<String> birth,
        Optional<String> wikidata) {
    /** A time in an office, ISO dates as exact as known; {@code ongoing} where the source knows no end. */
    public record Tenure(String office, Optional<String> start, Optional<String> end, boolean ongoing) {}
}
