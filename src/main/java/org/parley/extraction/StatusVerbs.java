package org.parley.extraction;

import java.util.Optional;

/** The verbs that say what has become of a tariff. */
final class StatusVerbs {
    private final Patterns patterns;

    StatusVerbs(Patterns patterns) {
        this.patterns = patterns;
    }

    Optional<Pattern> of(String lemma) {
        return patterns.withVerb("tariff", lemma);
    }

    Optional<Pattern> ofNoun(String noun) {
        return patterns.withNoun("tariff", noun);
    }
}
