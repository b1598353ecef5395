package org.parley.reference;

import java.util.Optional;
import java.util.Set;

/**
 * A subject of talks or a class of goods.
 *
 * @param names every phrase that means it, lower case
 * @param goods whether it is something that is traded, so that a measure can fall on it
 * @param broader id of the wider topic
 */
public record Topic(
        String id,
        String label,
        Set<String> names,
        boolean goods,
        Optional<String> broader,
        Optional<String> wikidata) {}
