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
        GOODS
    }

    public Mention {
        readings = List.copyOf(readings);
    }

    public boolean can(Kind kind) {
        return id(kind).isPresent();
    }

    /** Id of the likeliest reading of a kind. */
    public Optional<String> id(Kind kind) {
        return readings.stream().filter(r -> r.kind() == kind).map(Reading::id).findFirst();
    }

    /** Id of the party that the words name or stand for. */
    public Optional<String> party() {
        return readings.stream()
                .filter(r -> r.kind() == Kind.PARTY || r.kind() == Kind.DEMONYM || r.kind() == Kind.METONYM)
                .map(Reading::id)
                .findFirst();
    }

    public int length() {
        return to - from;
    }
}
