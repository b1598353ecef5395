package org.parley.pipeline;

import java.util.Map;
import java.util.Optional;

/** The classes of things, by the first part of their paths. */
final class Kinds {
    /** The class of a series of talks. */
    static final String TALKS = "Talks";

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("person", "Person"),
            Map.entry("party", "Party"),
            Map.entry("office", "Office"),
            Map.entry("delegation", "Delegation"),
            Map.entry("round", "Round"),
            Map.entry("meeting", "Meeting"),
            Map.entry("summit", "Summit"),
            Map.entry("city", "City"),
            Map.entry("site", "Site"),
            Map.entry("tariff", "TariffMeasure"),
            Map.entry("control", "ExportControl"),
            Map.entry("truce", "Truce"),
            Map.entry("topic", "Topic"),
            Map.entry("statement", "Statement"),
            Map.entry("organisation", "Organisation"));

    private Kinds() {}

    /** Local name of the class of the thing at {@code path}; empty for what is no thing of its own. */
    static Optional<String> of(String path) {
        return Optional.ofNullable(KINDS.get(path.substring(0, Math.max(0, path.indexOf('/')))));
    }
}
