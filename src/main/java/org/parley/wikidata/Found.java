package org.parley.wikidata;

import java.util.Map;
import java.util.Set;

/**
 * An entity that a search found, with what Wikidata says of it.
 *
 * @param facts values by property: identifiers of entities, or dates in ISO 8601
 */
record Found(String id, String label, String description, Map<String, Set<String>> facts) {
    Set<String> values(String property) {
        return facts.getOrDefault(property, Set.of());
    }

    String title() {
        return description.isEmpty() ? label : label + " (" + description + ")";
    }
}
