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
    boolean earlier;

    RoundDraft(int number) {
        this.thing = new Thing.Round(number);
    }

    boolean keyed() {
        return !cities.isEmpty() || country.isPresent() || ordinal.isPresent();
    }
}
