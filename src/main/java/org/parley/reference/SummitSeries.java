package org.parley.reference;

import java.util.Optional;
import java.util.Set;

/** A summit or ministerial that meets again and again ("APEC Summit"). */
public record SummitSeries(String id, String label, Set<String> names, Optional<String> wikidata) {}
