package org.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A round of talks while an article is being read: what its sentences say of it adds up. */
final class RoundDraft {
    /** Something one sentence says of a round, with the pattern that read it. */
    record Note(int sentence, String pattern, Relation relation, String value) {}

    final Thing.Round thing;
    final Set<String> cities = new LinkedHashSet<>();
    final Set<String> parties = new LinkedHashSet<>();
    final TreeMap<String, Note> starts = new TreeMap<>();
    final TreeMap<String, Note> ends = new TreeMap<>();
    final List<Note> notes = new ArrayList<>();
    final Set<Integer> sentences = new TreeSet<>();
    final List<Thing.Place> places = new ArrayList<>();
    final List<Thing.Place> sites = new ArrayList<>();
    Optional<String> country = Optional.empty();
    Optional<Integer> ordinal = Optional.empty();
    /** How it stands ("Cancelled"), by the last sentence that tells. */
    Optional<Note> status = Optional.empty();

    boolean earlier;
    boolean next;

    RoundDraft(int number) {
        this.thing = new Thing.Round(number);
    }

    /** Once held or cancelled, a round is no longer planned. */
    void status(String told, int sentence, String pattern) {
        boolean settled = status.filter(s -> !s.value().equals("Scheduled")).isPresent();
        if (!settled || !told.equals("Scheduled")) {
            status = Optional.of(new Note(sentence, pattern, Relation.EVENT_STATUS, told));
        }
    }

    boolean keyed() {
        return !cities.isEmpty() || country.isPresent() || ordinal.isPresent();
    }
}
