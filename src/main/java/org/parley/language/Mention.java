package org.parley.language;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of tokens that carries a known name, date or rate.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param readings what the words can stand for, the likeliest first
 */
public record Mention(int from, int to, List<Reading> readings) {
    /** One thing that the words of a mention can stand for: its kind and the id in the reference data. */
    public record Reading(Kind kind, String id) {}

    /** What kind of thing is named. */
    public enum Kind {
        PARTY,
        DEMONYM,
        METONYM,
        CITY,
        SITE,
        ORGANISATION,
        SUMMIT,
        PERSON,
        TITLE,
        TOPIC,
        GOODS;

        private boolean ofParty() {
            return this == PARTY || this == DEMONYM || this == METONYM;
        }
    }

    public Mention {
        readings = List.copyOf(readings);
    }

    public boolean can(Kind kind) {
        for (Reading reading : readings) {
            if (reading.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Id of the likeliest reading of a kind. */
    public Optional<String> id(Kind kind) {
        for (Reading reading : readings) {
            if (reading.kind() == kind) {
                return Optional.of(reading.id());
            }
        }
        return Optional.empty();
    }

    /** Id of the party that the words name or stand for. */
    public Optional<String> party() {
        for (Reading reading : readings) {
            if (reading.kind().ofParty()) {
                return Optional.of(reading.id());
            }
        }
        return Optional.empty();
    }

    public int length() {
        return to - from;
    }
}
