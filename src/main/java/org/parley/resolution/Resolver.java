package org.parley.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.extraction.Claim;
import org.parley.extraction.Reading;
import org.parley.reference.Reference;

/** Joins what many articles say: the same readings give the same knowledge, in whatever order they come. */
public final class Resolver {
    private final Reference reference;

    public Resolver(Reference reference) {
        this.reference = reference;
    }

    public Knowledge resolve(List<Reading> unordered, SortedMap<String, LocalDate> inferredDates) {
        List<Reading> readings = unordered.stream()
                .sorted(Comparator.comparing(r -> r.article().source()))
                .toList();
        SortedSet<String> known = new TreeSet<>();
        Persons persons = new Persons(readings);
        Rounds rounds = new Rounds(readings);
        Meetings meetings = new Meetings(readings, persons);
        Namebook names = new Namebook(reference, persons);
        Expansion expansion =
                new Expansion(persons, rounds, meetings, new Truces(readings), new Offices(reference), names, known);
        List<Assertion> assertions = new ArrayList<>();
        for (Reading reading : readings) {
            for (Claim claim : reading.claims()) {
                assertion(expansion, reading, claim, assertions);
            }
        }
        List<Inference> inferences = new Inferences(assertions, rounds, meetings, names, persons, known).all();
        return new Knowledge(
                readings.stream().map(Reading::article).toList(),
                new TreeMap<>(inferredDates),
                assertions,
                inferences,
                known,
                List.of());
    }

    private static void assertion(Expansion expansion, Reading reading, Claim claim, List<Assertion> assertions) {
        List<Statement> statements = expansion.statements(reading, claim.facts());
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

    /** Used by the pipeline to date articles that carry no date. */
    public SortedMap<String, LocalDate> dates(List<Reading> readings) {
        return new Dating(readings).dates();
    }
}
