package org.parley.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parley.language.Gazetteer;

/** A person while an article is being read: what is known of them grows with each sentence. */
final class Human {
    private final List<String> words;
    private final Optional<String> known;
    private String name;
    private Optional<String> party;
    private String surname;
    private final SortedSet<String> forms = new TreeSet<>();

    Human(String name, String surname, Optional<String> known, Optional<String> party) {
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
        return new Thing.Person(name, known);
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
        }
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
                    || known.isPresent() && surname.equals(run.get(0));
        }
        return words.containsAll(run) || run.containsAll(words) && words.size() > 1;
    }

    boolean full() {
        return words.size() > 1;
    }
}
