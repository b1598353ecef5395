package org.parley.wikidata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How well an entity that was found fits a thing of the graph, in points of a hundred, and why. */
final class Scoring {
    /** The class of human beings. */
    static final String HUMAN = "Q5";

    private static final int LABEL = 50;
    private static final int OTHER_NAME = 40;
    private static final int TYPE = 10;
    private static final int DECISIVE = 25;
    private static final int PARTY = 15;
    private static final int GROWN = 18;

    private final Profile profile;
    private final Found found;
    private final List<String> reasons = new ArrayList<>();
    private int points;
    private boolean excluded;

    private Scoring(Profile profile, Found found) {
        this.profile = profile;
        this.found = found;
    }

    /** The entity with its score; a score of 0 says that it cannot be the thing. */
    static Candidate of(Profile profile, Found found) {
        Scoring scoring = new Scoring(profile, found);
        scoring.name();
        scoring.type();
        scoring.office();
        scoring.party();
        scoring.date();
        double score = scoring.excluded ? 0 : Math.max(0, Math.min(100, scoring.points)) / 100.0;
        return new Candidate(found.id(), found.title(), score, String.join(", ", scoring.reasons));
    }

    private void name() {
        String label = folded(found.label());
        if (label.equals(folded(profile.label()))) {
            agree(LABEL, "name");
        } else if (profile.names().stream().map(Scoring::folded).anyMatch(label::equals)) {
            agree(OTHER_NAME, "another name");
        } else {
            reasons.add("the name differs");
        }
    }

    private void type() {
        Set<String> types = found.values("P31");
        if (types.isEmpty()) {
            reasons.add("type unknown");
        } else if (types.contains(HUMAN) == profile.isPerson()) {
            agree(TYPE, "type");
        } else {
            exclude(profile.isPerson() ? "it is no person" : "it is a person");
        }
    }

    private void office() {
        if (!Collections.disjoint(profile.offices(), found.values("P39"))) {
            agree(DECISIVE, "office");
        }
    }

    private void party() {
        Set<String> parties = values("P27", "P17", "P1001");
        if (parties.isEmpty() || profile.parties().isEmpty()) {
            return;
        }
        if (!Collections.disjoint(profile.parties(), parties)) {
            agree(profile.isPerson() ? PARTY : DECISIVE, profile.isPerson() ? "party" : "country");
        } else {
            exclude(profile.isPerson() ? "another party" : "another country");
        }
    }

    private void date() {
        profile.date().ifPresent(day -> {
            int year = Integer.parseInt(day.substring(0, 4));
            if (found.values("P569").stream().anyMatch(birth -> year(birth) > year - GROWN)) {
                exclude("born too late for the event");
            }
            if (!profile.isPerson() && values("P580", "P585").stream().anyMatch(date -> same(date, day))) {
                agree(DECISIVE, "date");
            }
        });
    }

    private static boolean same(String date, String day) {
        return date.startsWith(day) || date.startsWith("+" + day);
    }

    private static int year(String date) {
        String digits = date.replaceFirst("^\\+", "");
        return digits.matches("[0-9]{4}.*") ? Integer.parseInt(digits.substring(0, 4)) : 0;
    }

    private void agree(int more, String reason) {
        points += more;
        reasons.add(reason);
    }

    private void exclude(String reason) {
        excluded = true;
        reasons.add(reason);
    }

    private Set<String> values(String... properties) {
        return Arrays.stream(properties)
                .flatMap(property -> found.values(property).stream())
                .collect(Collectors.toSet());
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
