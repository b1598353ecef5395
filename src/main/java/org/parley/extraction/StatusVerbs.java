package org.parley.extraction;

import java.util.Optional;
import org.parley.language.Clause;
import org.parley.language.Parse;

/** The verbs that say what has become of a tariff. */
final class StatusVerbs {
    private final Patterns patterns;

    StatusVerbs(Patterns patterns) {
        this.patterns = patterns;
    }

    Optional<Pattern> of(String lemma) {
        return patterns.withVerb("tariff", lemma);
    }

    /** The pattern of a clause's verb, with the word behind it where both are one: "struck down". */
    Optional<Pattern> of(Parse parse, Clause clause) {
        String lemma = clause.verb().lemma();
        return of(lemma + "_" + parse.lower(clause.verb().to())).or(() -> of(lemma));
    }

    Optional<Pattern> ofNoun(String noun) {
        return patterns.withNoun("tariff", noun);
    }
}
