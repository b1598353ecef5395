package org.parley.extraction;

import java.util.Optional;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.VerbGroup.Form;

/** Goods whose export is limited without a word like "controls on": "put gallium under export controls", "barred Nvidia from selling chips". */
final class ControlVerbs {
    private static final Set<String> BARRING = Words.TARIFF.list("barring");
    private static final Set<String> EXPORT = Words.TARIFF.list("exports");
    private static final Set<String> PUTTING = Words.TARIFF.list("putting");
    private static final Set<String> SELLING = Words.TARIFF.list("selling");
    private static final Set<String> UNDER = Words.TARIFF.list("under-controls");

    private ControlVerbs() {}

    /** The phrase that names the goods which a clause puts under control. */
    static Optional<Phrase> hit(Parse parse, Clause clause) {
        return putUnder(parse, clause).or(() -> barred(parse, clause));
    }

    private static Optional<Phrase> putUnder(Parse parse, Clause clause) {
        boolean controls = PUTTING.contains(clause.verb().lemma())
                && clause.complements().stream()
                        .filter(c -> UNDER.contains(c.preposition()))
                        .anyMatch(c -> exportControls(parse, c.phrase()));
        return controls ? clause.verb().passive() ? clause.subject() : clause.object() : Optional.empty();
    }

    private static boolean exportControls(Parse parse, Phrase phrase) {
        boolean export = false;
        for (int i = phrase.from(); i < phrase.to(); i++) {
            export |= EXPORT.contains(parse.lower(i));
        }
        return export;
    }

    /** Of "barred Nvidia from selling AI chips" the clause of "selling". */
    private static Optional<Phrase> barred(Parse parse, Clause clause) {
        boolean selling = SELLING.contains(clause.verb().lemma())
                && clause.verb().form() == Form.GERUND
                && parse.lower(clause.verb().from() - 1).equals("from");
        return selling && barrer(parse, clause).isPresent() ? clause.object() : Optional.empty();
    }

    /** Of "barred Nvidia from selling AI chips" the clause of "barred". */
    static Optional<Clause> barrer(Parse parse, Clause selling) {
        return parse.clauses().stream()
                .filter(c -> c.chunk() < selling.chunk() && selling.chunk() - c.chunk() <= 3)
                .filter(c -> BARRING.contains(c.verb().lemma()))
                .reduce((first, last) -> last);
    }
}
