package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.RateMention;

/** Rates that a verb binds to a tariff: "raised duties to 25%", "goods from India will be charged 25%". */
final class VerbRates {
    private static final Set<String> LEVYING = Words.TARIFF.list("levied");
    private static final Set<String> LEVYING_VERBS = Words.TARIFF.list("levying-verbs");
    private static final Set<String> LEVIED_AT = Set.of("with", "at");
    private static final Set<String> GOODS = Words.TARIFF.list("plain-goods");
    private static final Set<String> ON = Words.TARIFF.list("on");
    private static final Set<String> REACHING = Words.TARIFF.list("reaching");
    static final Set<String> RATE_NOUNS = Words.TARIFF.list("rate-nouns");
    private static final Set<String> TARIFF_PRONOUNS = Words.TARIFF.list("tariff-pronouns");

    private static final Set<String> IN_EFFECT = Set.of("effect", "force");

    private final Story story;
    private final TariffRegister register;
    private final StatusVerbs verbs;

    VerbRates(Story story, TariffRegister register, StatusVerbs verbs) {
        this.story = story;
        this.register = register;
        this.verbs = verbs;
    }

    /** "tariffs were raised to 145%", "raised duties ... to 25%", "the rate will be 15%" after talk of tariffs. */
    int byVerb(int s, Parse parse, RateMention rate) {
        int c = Clauses.around(parse, rate);
        if (c < 0) {
            return -1;
        }
        Clause clause = parse.clauses().get(c);
        boolean change = verbs.of(clause.verb().lemma()).isPresent()
                || REACHING.contains(clause.verb().lemma()) && parse.chunkAt(rate.from()) == clause.chunk() + 1
                || clause.verb().lemma().equals("be");
        if (!change) {
            return -1;
        }
        for (Optional<Phrase> phrase : List.of(clause.object(), clause.subject())) {
            if (phrase.isPresent() && !(phrase.equals(clause.subject()) && changesOther(parse, clause, rate))) {
                for (Chunk part : phrase.get().parts()) {
                    int noun = TariffNouns.in(parse, part);
                    if (noun >= 0 && noun == part.to() - 1) {
                        return noun;
                    }
                    if (RATE_NOUNS.contains(parse.lower(part.to() - 1)) && TariffNouns.spokenOf(story, s)) {
                        return part.to() - 1;
                    }
                    if (TARIFF_PRONOUNS.contains(parse.lower(part.from()))
                            && part.to() - part.from() == 1
                            && s > 0
                            && register.last().isPresent()
                            && register.last().get().sentence() >= s - 1
                            && !clause.verb().lemma().equals("be")) {
                        return part.from();
                    }
                }
            }
        }
        boolean direct = clause.object().isPresent()
                && clause.object().get().parts().stream().anyMatch(p -> p.covers(rate.from()));
        boolean levying = LEVYING_VERBS.contains(clause.verb().lemma());
        return direct && levying && TariffNouns.spokenOf(story, s) ? rate.from() : -1;
    }

    /** "Tariffs would lower incomes by 4%": the figure is that of the incomes. */
    private static boolean changesOther(Parse parse, Clause clause, RateMention rate) {
        return !clause.verb().passive()
                && clause.object()
                        .filter(object -> !covers(object, rate))
                        .filter(object -> !IN_EFFECT.contains(parse.lower(object.to() - 1)))
                        .filter(object ->
                                parse.rates(object.from(), object.to()).isEmpty())
                        .isPresent();
    }

    /** "goods from India will be charged 25%", "the 39 per cent rate", in a story about tariffs. */
    int levied(int s, Parse parse, RateMention rate, boolean onTariffs) {
        int chunk = parse.chunkAt(rate.from());
        if (chunk < 0) {
            return -1;
        }
        Chunk own = parse.chunks().get(chunk);
        if (onTariffs
                && RATE_NOUNS.contains(parse.lower(own.to() - 1))
                && own.to() - 1 >= rate.to()
                && !otherRate(parse, own)) {
            return own.to() - 1;
        }
        int c = Clauses.around(parse, rate);
        if (c < 0 || !LEVYING.contains(parse.clauses().get(c).verb().lemma()) || own.to() > rate.to()) {
            return -1;
        }
        Clause clause = parse.clauses().get(c);
        boolean object = clause.object().filter(p -> covers(p, rate)).isPresent();
        boolean at = LEVIED_AT.stream()
                .anyMatch(
                        word -> clause.after(word).filter(p -> covers(p, rate)).isPresent());
        return (object || at) && traded(s, clause, rate, onTariffs) ? rate.from() : -1;
    }

    private static boolean covers(Phrase phrase, RateMention rate) {
        return phrase.parts().stream().anyMatch(part -> part.covers(rate.from()));
    }

    /** Whether goods, or a party in an article on tariffs, are what is charged. */
    private boolean traded(int s, Clause clause, RateMention rate, boolean onTariffs) {
        List<Phrase> charged = new ArrayList<>(Story.after(clause, ON));
        clause.subject().ifPresent(charged::add);
        clause.object().filter(p -> !covers(p, rate)).ifPresent(charged::add);
        return charged.stream()
                .anyMatch(p -> goods(s, p) || onTariffs && !story.parties(s, p).isEmpty());
    }

    private static boolean otherRate(Parse parse, Chunk chunk) {
        return parse.text(chunk.from(), chunk.to())
                .matches(
                        "(?i).*(interest|growth|inflation|unemployment|exchange|approval|policy|savings|mortgage|lending|vacancy|tax).*");
    }

    private boolean goods(int s, Phrase phrase) {
        Parse parse = story.parse(s);
        return phrase.parts().stream()
                .anyMatch(part -> parse.names(part.from(), part.to()).stream().anyMatch(n -> n.can(Mention.Kind.GOODS))
                        || GOODS.contains(parse.lower(part.to() - 1)));
    }
}
