package org.parley.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.vocabulary.SKOS;
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
                reading,
                List.copyOf(assertions),
                forms(reading, assertions, about),
                about,
                expansion.known(),
                expansion.labels());
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

    /** Every form under which the article names a person is another name of that person. */
    private static List<Inference> forms(Reading reading, List<Assertion> assertions, SortedSet<String> about) {
        SortedMap<String, SortedSet<String>> forms = new TreeMap<>();
        reading.names().forEach((thing, names) -> {
            if (thing instanceof Thing.Person person) {
                forms.computeIfAbsent(Persons.path(reading, person), path -> new TreeSet<>())
                        .addAll(names);
            }
        });
        forms.keySet().retainAll(about);
        return forms.entrySet().stream()
                .filter(form -> !form.getValue().isEmpty())
                .map(form -> new Inference(
                        "names-met", Grounds.about(form.getKey(), assertions), others(form.getKey(), form.getValue())))
                .toList();
    }

    private static List<Statement> others(String path, SortedSet<String> forms) {
        return forms.stream()
                .map(form -> new Statement(path, SKOS.altLabel, new Value.Text(form, true)))
                .toList();
    }
}
