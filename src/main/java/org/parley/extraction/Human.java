package org.parley.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.language.Gazetteer;

/** A person while an article is being read: what is known of them grows with each sentence. */
final class Human {
    private static final Words PARTS = Words.load("name-parts.txt");

    private final List<String> words;
    private final Optional<String> known;
    private final boolean namesake;
    private String name;
    private Optional<String> party;
    private String surname;
    private boolean familyFirst;
    private final SortedSet<String> forms = new TreeSet<>();

    Human(String name, String surname, Optional<String> known, Optional<String> party) {
        this(name, surname, known, party, false);
    }

    /** Someone who has the name of a known person and of whom no more is known. */
    static Human namesake(String name, String surname) {
        return new Human(name, surname, Optional.empty(), Optional.empty(), true);
    }

    private Human(String name, String surname, Optional<String> known, Optional<String> party, boolean namesake) {
        this.namesake = namesake;
        this.name = name;
        this.words = words(name);
        this.surname = surname;
        this.known = known;
        this.party = party;
    }

    static List<String> words(String name) {
        return List.of(Gazetteer.fold(name.toLowerCase(Locale.ROOT))
                .replace("-", " ")
                .replace(".", "")
                .trim()
                .split("\\s+"));
    }

    Thing.Person thing() {
        return new Thing.Person(name, known, namesake);
    }

    String surname() {
        return surname;
    }

    Optional<String> known() {
        return known;
    }

    Optional<String> party() {
        return party;
    }

    void actsFor(String id) {
        if (party.isEmpty()) {
            party = Optional.of(id);
            familyFirst |= PARTS.has("family-first", id);
        }
    }

    /** Takes a party that the article gives; it outweighs the one the reference data has for another time of the person's life. */
    void saidToActFor(String id) {
        party = Optional.of(id);
    }

    /** Notes that the first word may be the family name: it is no known given name. */
    Human perhapsFamilyFirst(boolean perhaps) {
        familyFirst = perhaps;
        return this;
    }

    /** Whether the first word of the name may stand for the person. */
    boolean familyFirst() {
        return familyFirst;
    }

    void seenAs(String form) {
        forms.add(form);
    }

    SortedSet<String> forms() {
        return forms;
    }

    /** Whether a run of words can mean this person: the surname alone, or names that are all this person's. */
    boolean answersTo(List<String> run) {
        if (run.size() == 1) {
            return run.get(0).equals(surname)
                    || words.size() > 1 && run.get(0).equals(words.get(words.size() - 1))
                    || words.size() > 1
                            && words.size() < 4
                            && familyFirst
                            && run.get(0).equals(words.get(0))
                    || known.isPresent() && surname.equals(run.get(0));
        }
        return words.containsAll(run) || run.containsAll(words) && words.size() > 1;
    }

    boolean full() {
        return words.size() > 1;
    }
}
