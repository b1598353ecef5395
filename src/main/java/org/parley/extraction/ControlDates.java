package org.parley.extraction;

import java.util.Optional;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;
import org.parley.language.TimeMention;

/** Reads when an export control was announced. */
final class ControlDates {
    private static final Set<String> ANNOUNCING = Words.TARIFF.list("announcing");

    private final Story story;

    ControlDates(Story story) {
        this.story = story;
    }

    Optional<TimeMention> announced(int s, int token) {
        Parse parse = story.parse(s);
        int c = Clauses.around(parse, token);
        if (c < 0) {
            return Optional.empty();
        }
        Clause clause = described(parse, token).orElse(parse.clauses().get(c));
        boolean announces = ANNOUNCING.contains(clause.verb().lemma()) && Modality.of(parse, clause) == Modality.FACT;
        if (!announces) {
            return Optional.empty();
        }
        Optional<TimeMention> own = story.times(s, clause).stream()
                .filter(t -> t.value().isPresent() && t.kind() == TimeMention.Kind.DATE)
                .findFirst();
        return own.or(() -> whenBefore(parse, clause));
    }

    /** "the controls that Beijing announced on 9 October": the verb that describes them. */
    private static Optional<Clause> described(Parse parse, int token) {
        return parse.clauses().stream()
                .filter(c -> c.verb().from() > token && c.verb().from() - token <= 5)
                .filter(c -> ANNOUNCING.contains(c.verb().lemma()) && !c.verb().passive())
                .filter(c -> c.subject().filter(p -> p.from() > token).isPresent())
                .findFirst();
    }

    /** "after October 9, when Beijing announced". */
    private static Optional<TimeMention> whenBefore(Parse parse, Clause clause) {
        int from = clause.subject().map(Phrase::from).orElse(clause.verb().from());
        boolean when = parse.lower(from - 1).equals("when")
                || from > 1
                        && parse.tags().get(from - 1) == Tag.SUBORDINATOR
                        && parse.lower(from - 1).equals("when");
        return when
                ? parse.times().stream()
                        .filter(t -> t.to() <= from
                                && from - t.to() <= 3
                                && t.value().isPresent())
                        .reduce((a, b) -> b)
                : Optional.empty();
    }
}
