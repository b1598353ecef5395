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
    private static final Set<String> CUTS = Words.TARIFF.list("cut-nouns");
    private static final Set<String> RATE_LINKS = Words.TARIFF.list("rate-links");
    private static final Set<String> SIZES = Words.TARIFF.list("sizes");
    private static final Set<String> UP_TO_RATE = Words.TARIFF.list("up-to-rate");

    private final Story story;
    private final VerbRates verbRates;

    RateBinding(Story story, VerbRates verbRates) {
        this.story = story;
        this.verbRates = verbRates;
    }

    // ---- which percentages are rates of a tariff

    /** A rate with the word for the tariff that it belongs to; {@code before} are those of its sentence so far. */
    Optional<BoundRate> bind(int s, RateMention rate, List<BoundRate> before) {
        Parse parse = story.parse(s);
        int noun = inPhrase(parse, rate);
        if (noun < 0) noun = behind(parse, rate);
        if (noun < 0) noun = inFront(parse, rate);
        if (noun < 0) noun = verbRates.byVerb(s, parse, rate);
        if (noun < 0 && TariffNouns.subjectOf(story)) noun = verbRates.levied(s, parse, rate);
        if (noun < 0 && !before.isEmpty() && RateRows.follows(parse, before.get(before.size() - 1), rate)) {
            noun = before.get(before.size() - 1).noun();
        }
        return noun < 0 || share(parse, rate) ? Optional.empty() : Optional.of(BoundRate.of(s, rate, noun));
    }

    /** "25 percent of imports": a share. "a 10 percent rise in tariffs": not a rate either. */
    private static boolean share(Parse parse, RateMention rate) {
        String next = parse.lower(rate.to());
        if (next.equals("of") && !TariffNouns.at(parse, rate.to() + 1)) {
            return true;
        }
        return SIZES.contains(next)
                || TariffNouns.at(parse, rate.to()) && CUTS.contains(parse.lower(rate.to() + 1))
                || TariffNouns.at(parse, rate.to() + 1) && CUTS.contains(parse.lower(rate.to() + 2));
    }

    private static int inPhrase(Parse parse, RateMention rate) {
        int chunk = parse.chunkAt(rate.from());
        int to = chunk < 0
                ? rate.to()
                : Math.max(rate.to(), parse.chunks().get(chunk).to());
        for (int i = rate.to(); i < Math.min(parse.size(), to + 3); i++) {
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

    /** "tariffs of up to 125 percent", "duties on Chinese goods to 145 percent", "a tariff rate of 15%". */
    private static int inFront(Parse parse, RateMention rate) {
        int c = parse.chunkAt(rate.from());
        boolean preposition = false;
        for (int i = c - 1; i >= 0; i--) {
            Chunk chunk = parse.chunks().get(i);
            switch (chunk.kind()) {
                case PREPOSITION, OTHER -> preposition = true;
                case NOUN -> {
                    int noun = TariffNouns.in(parse, chunk);
                    if (noun >= 0 && preposition) {
                        return noun;
                    }
                }
                case AND, TIME, COMMA -> {}
                case BREAK -> {
                    if (!":(-".contains(parse.lower(chunk.head()))) {
                        return -1;
                    }
                    preposition = true;
                }
                case VERB -> {
                    String verb = parse.lower(chunk.head());
                    if (!UP_TO_RATE.contains(verb)) {
                        return -1;
                    }
                    preposition = true;
                }
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }
}
