package org.parley.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.extraction.Claim;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.reference.Reference;

/** Puts the readings of articles into terms of resolved things. Safe for use by many threads. */
public final class Accounts {
    private final Offices offices;
    private final Namebook names;

    public Accounts(Reference reference) {
        this.offices = new Offices(reference);
        this.names = new Namebook(reference);
    }

    /** What things are called. */
    public Namebook names() {
        return names;
    }

    /**
     * The account of one article.
     *
     * @param paths of its rounds, meetings and truces
     */
    public Account of(Reading reading, Map<Thing, String> paths) {
        Expansion expansion = new Expansion(reading, paths, offices, names);
        List<Assertion> assertions = new ArrayList<>();
        reading.claims().forEach(claim -> assertion(expansion, reading, claim, assertions));
        expansion.namePersons();
        SortedSet<String> about = about(assertions);
        return new Account(
                reading, List.copyOf(assertions), about, expansion.known(), expansion.labels(), forms(reading, about));
    }

    private static void assertion(Expansion expansion, Reading reading, Claim claim, List<Assertion> assertions) {
        List<Statement> statements = expansion.statements(claim.facts());
        if (!statements.isEmpty()) {
            assertions.add(new Assertion(
                    reading.article(),
                    claim.evidence(),
                    claim.pattern(),
                    claim.confidence(),
                    claim.denied(),
                    statements));
        }
    }

    private static SortedSet<String> about(List<Assertion> assertions) {
        SortedSet<String> about = new TreeSet<>();
        assertions.stream()
                .filter(assertion -> !assertion.denied())
                .flatMap(assertion -> assertion.statements().stream())
                .forEach(statement -> about.add(statement.subject()));
        return about;
    }

    private static SortedMap<String, SortedSet<String>> forms(Reading reading, SortedSet<String> about) {
        SortedMap<String, SortedSet<String>> forms = new TreeMap<>();
        reading.names().forEach((thing, names) -> {
            if (thing instanceof Thing.Person person) {
                forms.computeIfAbsent(Persons.path(reading, person), path -> new TreeSet<>())
                        .addAll(names);
            }
        });
        forms.keySet().retainAll(about);
        return forms;
    }
}
