package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;

/** What a sentence lacked that speaks of talks, delegations, meetings or truces, and of which nothing was claimed. */
record NearTalks(Parse parse, Reading reading) {
    private static final Words NEAR = Words.load("near-talks.txt");

    List<String> missing() {
        List<String> missing = new ArrayList<>();
        talks().ifPresent(missing::add);
        delegation().ifPresent(missing::add);
        meeting().ifPresent(missing::add);
        truce().ifPresent(missing::add);
        return missing;
    }

    private Optional<String> talks() {
        if (!says(NEAR.list("talks")) || has(Relation.ROUND)) {
            return Optional.empty();
        }
        return Optional.of("talks: " + talksLack() + " (patterns talks-verb, talks-noun)");
    }

    private String talksLack() {
        if (denied()) {
            return "said not to take place";
        }
        if (says(TalksWords.OTHER_TALKS)) {
            return "not on trade";
        }
        boolean place = parse.names().stream().anyMatch(name -> name.can(Kind.CITY) || name.can(Kind.PARTY));
        return place || parties() > 1
                ? "not said to take place, or not about trade, or led by heads of state"
                : "no place, number or two parties";
    }

    private Optional<String> delegation() {
        if (!says(NEAR.list("delegation")) || has(Relation.HEAD) || has(Relation.MEMBER)) {
            return Optional.empty();
        }
        String lack = has(Relation.ROUND)
                ? "nobody is named who leads it or belongs to it (patterns delegation-head, delegation-member)"
                : "no round of trade talks is told of that it goes to (pattern delegation-sent)";
        return Optional.of("delegation: " + lack);
    }

    private Optional<String> meeting() {
        if (!says(NEAR.list("meeting")) || has(Relation.MEETING) || has(Relation.ROUND)) {
            return Optional.empty();
        }
        String lack = denied()
                ? "said not to take place"
                : persons() < 2
                        ? "fewer than two persons are named"
                        : "the two persons are not said to meet one another, or are of one party";
        return Optional.of("meeting: " + lack + " (patterns meeting-verb, meeting-noun)");
    }

    private Optional<String> truce() {
        if (!says(NEAR.list("truce")) || has(Relation.TRUCE)) {
            return Optional.empty();
        }
        return Optional.of("truce: "
                + (parties() < 2 ? "fewer than two parties are named" : "no word of trade or tariffs stands near it")
                + " (pattern truce-named)");
    }

    private boolean denied() {
        return parse.clauses().stream().anyMatch(clause -> Modality.of(parse, clause) == Modality.DENIED);
    }

    private long persons() {
        return reading.names().keySet().stream()
                .filter(Thing.Person.class::isInstance)
                .count();
    }

    private long parties() {
        return parse.names().stream()
                .map(Mention::party)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    private boolean has(Relation relation) {
        return reading.claims().stream()
                .filter(claim -> !claim.denied())
                .flatMap(claim -> claim.facts().stream())
                .anyMatch(fact -> fact.relation() == relation);
    }

    private boolean says(Set<String> words) {
        return parse.tokens().stream().anyMatch(token -> words.contains(token.lower()));
    }
}
