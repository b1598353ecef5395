package org.parley.wikidata;

import java.time.LocalDate;
import java.util.List;

/** A service that knows the entities of Wikidata by name. */
public sealed interface Catalogue permits ReconciliationService, WikibaseSearch {
    /** The properties that tell entities of one name apart, by which they are asked for. */
    List<String> TELLING = List.of("P31", "P39", "P27", "P17", "P1001", "P569", "P580", "P585");

    /** At most this many entities are looked at for a thing. */
    int MOST = 7;

    /** The entities that may be a thing, and the day they were found. */
    Findings find(Profile profile);

    /** What a search found. */
    record Findings(List<Found> found, LocalDate retrieved) {}
}
