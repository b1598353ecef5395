package org.parley.extraction;

import java.util.Optional;
import java.util.Set;
import org.parley.language.Mention;
import org.parley.language.Parse;
import org.parley.language.RateMention;
import org.parley.language.Tag;

/** Rates that follow another of the same tariff: "25% on Mexico and 10% on China". */
final class RateRows {
    private static final Set<String> BEFORE_NEXT_RATE = Words.TARIFF.list("before-next-rate");
    private static final Set<String> PASSED = Words.TARIFF.list("chain-participles");
    private static final Set<String> PLAIN = Words.TARIFF.list("plain-nouns");

    private static final Set<String> MARKS = Set.of(";", "(", ")");

    private RateRows() {}

    /** "25% on Mexico and 10% on China", "from 39 percent to 15 percent": no verb and no other noun of number between. */
    static boolean follows(Parse parse, BoundRate before, RateMention rate) {
        for (int i = Math.max(before.rate().to(), before.noun() + 1); i < rate.from(); i++) {
            Tag tag = parse.tags().get(i);
            if (tag.verb() && !PASSED.contains(parse.lower(i))
                    || tag == Tag.STOP
                    || tag == Tag.BREAK && !MARKS.contains(parse.lower(i))
                    || tag == Tag.RELATIVE
                    || tag == Tag.BE
                    || tag == Tag.SUBORDINATOR
                    || tag == Tag.MODAL) {
                return false;
            }
        }
        if (otherNouns(parse, Math.max(before.rate().to(), before.noun() + 1), rate.from())) {
            return false;
        }
        String prev = parse.lower(rate.from() - 1);
        boolean joined = paired(parse, rate).isPresent()
                || BEFORE_NEXT_RATE.contains(prev)
                || parse.tags().get(Math.max(0, rate.from() - 1)) == Tag.ADVERB;
        String next = parse.lower(rate.to());
        return joined
                && rate.from() - before.rate().to() < 16
                && !Set.of("share", "growth").contains(next);
    }

    /** The party right before a rate in a row: "Vietnam 46 percent, Thailand 36 percent", "Vietnam (46%)". */
    static Optional<String> paired(Parse parse, RateMention rate) {
        boolean bracket = parse.lower(rate.from() - 1).equals("(")
                && parse.lower(rate.to()).equals(")");
        int end = bracket ? rate.from() - 1 : rate.from();
        return parse.names().stream()
                .filter(n -> n.to() == end && (bracket || !n.can(Mention.Kind.DEMONYM)))
                .filter(n -> bracket || Set.of(",", "and", ";").contains(parse.lower(n.from() - 1)))
                .flatMap(n -> n.party().stream())
                .findFirst();
    }

    /** Whether nouns stand between that are neither goods nor parties: then the next rate is of something else. */
    private static boolean otherNouns(Parse parse, int from, int to) {
        return parse.chunks().stream()
                .filter(c -> c.nominal() && c.from() >= from && c.to() <= to)
                .anyMatch(c -> !Coordinations.thing(parse, c)
                        && parse.rates(c.from(), c.to()).isEmpty()
                        && !PLAIN.contains(parse.lower(c.to() - 1)));
    }
}
