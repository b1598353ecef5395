package org.parley.reference;

import java.util.Optional;
import java.util.Set;

/**
 * A post of a party or organisation.
 *
 * @param title the post without its party ("Vice Premier")
 * @param party id of the party it belongs to
 */
public record Office(String id, String title, String party, Set<String> names, Optional<String> wikidata) {}
