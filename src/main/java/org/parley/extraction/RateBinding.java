package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Parse;
import org.parley.language.RateMention;
import org.parley.language.Tag;

/** Tells which percentages of a sentence are rates of a tariff. */
final class RateBinding {
    private static final Set<String> STILL = Words.TARIFF.list("still");
    private static final Set<String> RATE_LINKS = Words.TARIFF.list("rate-links");

    private final Story story;
    private final VerbRates verbRates;
    /** Whether tariffs are a subject of the article. */
    private final boolean onTariffs;

    RateBinding(Story story, VerbRates verbRates) {
        this.story = story;
        this.verbRates = verbRates;
        this.onTariffs = TariffNouns.subjectOf(story);
    }

    /** A rate with the word for the tariff that it belongs to; {@code before} are those of its sentence so far. */
    Optional<BoundRate> bind(int s, RateMention rate, List<BoundRate> before) {
        Parse parse = story.parse(s);
        int noun = inPhrase(parse, rate);
        if (noun < 0) noun = behind(parse, rate);
        if (noun < 0) noun = NounsBefore.find(parse, rate);
        if (noun < 0) noun = apposed(parse, rate);
        if (noun < 0) noun = verbRates.byVerb(s, parse, rate);
        if (noun < 0) noun = verbRates.levied(s, parse, rate, onTariffs);
        if (noun < 0 && !before.isEmpty() && RateRows.follows(parse, before.get(before.size() - 1), rate)) {
            noun = before.get(before.size() - 1).noun();
        }
        return noun < 0 || RateSizes.size(parse, rate, noun)
                ? Optional.empty()
                : Optional.of(BoundRate.of(s, rate, noun));
    }

    private static int inPhrase(Parse parse, RateMention rate) {
        int chunk = parse.chunkAt(rate.from());
        int to = chunk < 0
                ? rate.to()
                : Math.max(rate.to(), parse.chunks().get(chunk).to());
        for (int i = rate.to(); i < Math.min(parse.size(), to + 4); i++) {
            if (TariffNouns.at(parse, i)) {
                return i;
            }
            boolean goesOn = i < to
                    || parse.tags().get(i) == Tag.AND
                    || parse.tags().get(i) == Tag.ADJECTIVE
                    || parse.tags().get(i) == Tag.NOUN
                    || parse.tags().get(i) == Tag.HYPHEN
                    || parse.tags().get(i) == Tag.QUOTE
                    || parse.tags().get(i) == Tag.NAME;
            if (!goesOn) {
                return -1;
            }
        }
        return -1;
    }

    /** "The levy, now 45 percent, has closed mills". */
    private static int apposed(Parse parse, RateMention rate) {
        int chunk = parse.chunkAt(rate.from());
        if (chunk < 2
                || !STILL.contains(parse.lower(parse.chunks().get(chunk).from()))
                || !parse.chunks().get(chunk - 1).is(Chunk.Kind.COMMA)) {
            return -1;
        }
        return TariffNouns.in(parse, parse.chunks().get(chunk - 2));
    }

    /** "25 percent in tariffs", "145% of duties", "25% (ad valorem) duty", "10% and 25% tariffs". */
    private static int behind(Parse parse, RateMention rate) {
        int i = rate.to();
        int next = i < parse.size() ? parse.chunkAt(i) : -1;
        if (next >= 0
                && parse.chunks().get(next).from() == i
                && parse.chunks().get(next).nominal()
                && TariffNouns.in(parse, parse.chunks().get(next)) >= 0) {
            return TariffNouns.in(parse, parse.chunks().get(next));
        }
        if ((parse.lower(i).equals("in") || parse.lower(i).equals("of"))
                && (TariffNouns.at(parse, i + 1) || TariffNouns.at(parse, i + 2))) {
            return TariffNouns.at(parse, i + 1) ? i + 1 : i + 2;
        }
        if (RATE_LINKS.contains(parse.lower(i))) {
            for (RateMention other : parse.rates()) {
                if (other.from() == i + 1 || other.from() == i + 2) {
                    return inPhrase(parse, other);
                }
            }
        }
        return -1;
    }
}
