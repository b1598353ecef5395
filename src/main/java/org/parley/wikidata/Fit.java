package org.parley.wikidata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.ontology.TD;
import org.parley.reference.KnownPerson;
import org.parley.resolution.Assertion;

/**
 * How well what the articles say of a person fits the one whom the reference data knows.
 *
 * @param reason what agrees, in words
 * @param from the claims that agree
 */
record Fit(double score, String reason, Verdict verdict, List<Assertion> from) {
    private static final double NAME = 0.7;
    private static final int GROWN = 18;

    static Fit of(String path, KnownPerson person, Spoken spoken) {
        Set<String> agree = new TreeSet<>();
        List<Assertion> from = new ArrayList<>();
        for (Assertion claim : spoken.telling(path)) {
            Set<String> here = agreeing(path, person, claim);
            if (!here.isEmpty()) {
                from.add(claim);
                agree.addAll(here);
            }
        }
        boolean early = spoken.telling(path).stream().anyMatch(claim -> tooYoung(person, claim, spoken));
        return early ? rejected(person) : accepted(agree, from);
    }

    private static Fit accepted(Set<String> agree, List<Assertion> from) {
        double score = Math.min(
                1,
                NAME
                        + 0.15
                                * agree.stream()
                                        .map(r -> r.substring(0, 5))
                                        .distinct()
                                        .count());
        String reason = agree.isEmpty() ? "name" : "name, " + String.join(", ", agree);
        return new Fit(Math.round(score * 100) / 100.0, reason, Verdict.ACCEPTED, from);
    }

    private static Fit rejected(KnownPerson person) {
        return new Fit(
                0,
                "name, but born in " + person.birth().orElse("") + ", too late for the event",
                Verdict.REJECTED,
                List.of());
    }

    private static Set<String> agreeing(String path, KnownPerson person, Assertion claim) {
        Set<String> offices =
                person.tenures().stream().map(KnownPerson.Tenure::office).collect(Collectors.toSet());
        Set<String> agree = new TreeSet<>();
        Spoken.things(claim, path, TD.holdsOffice)
                .map(office -> office.substring("office/".length()))
                .filter(offices::contains)
                .forEach(office -> agree.add("office: " + words(office)));
        Spoken.things(claim, path, TD.represents)
                .filter(party -> party.equals("party/" + person.party()))
                .forEach(party -> agree.add("party: " + words(person.party())));
        return agree;
    }

    private static String words(String id) {
        return Arrays.stream(id.substring(id.indexOf('/') + 1).split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** Nobody acts before they are of age. */
    private static boolean tooYoung(KnownPerson person, Assertion claim, Spoken spoken) {
        return person.birth().isPresent()
                && spoken.date(claim)
                        .filter(date -> date.getYear()
                                        - Integer.parseInt(person.birth().get().substring(0, 4))
                                < GROWN)
                        .isPresent();
    }
}
