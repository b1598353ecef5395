package org.parley.extraction;

import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Parse;
import org.parley.language.RateMention;

/** Finds the word for a tariff before its rate: "tariffs of up to 125 percent", "duties on Chinese goods will rise to 145 percent". */
final class NounsBefore {
    private static final Set<String> UP_TO_RATE = Words.TARIFF.list("up-to-rate");
    private static final Set<String> MOVES = Words.TARIFF.list("rate-moves");

    private static final Set<String> ORIGINS = Words.TARIFF.list("goods-participles");
    private static final Set<String> REACHING = Words.TARIFF.list("reaching");

    private final Parse parse;
    private boolean preposition;
    private boolean moved;

    private NounsBefore(Parse parse) {
        this.parse = parse;
    }

    /** Index of the word for the tariff, or -1. */
    static int find(Parse parse, RateMention rate) {
        return new NounsBefore(parse).from(parse.chunkAt(rate.from()) - 1);
    }

    private int from(int last) {
        for (int i = last; i >= 0; i--) {
            Chunk chunk = parse.chunks().get(i);
            switch (chunk.kind()) {
                case PREPOSITION, OTHER -> preposition = true;
                case NOUN -> {
                    int noun = TariffNouns.in(parse, chunk);
                    if (noun >= 0 && preposition) {
                        return noun;
                    }
                    if (moved && !afterPreposition(i) && !ofRelative(i)) {
                        return -1;
                    }
                }
                case AND, TIME, COMMA, RELATIVE -> {}
                case SUBORDINATOR -> {
                    if (!parse.lower(chunk.head() - 1).equals("such")) {
                        return -1;
                    }
                }
                case BREAK -> {
                    if (!":()-".contains(parse.lower(chunk.head())) && !(preposition && onlyLinks(i, last))) {
                        return -1;
                    }
                    preposition = true;
                }
                case VERB -> {
                    if (originOf(i)) {
                        continue;
                    }
                    reached(i, last);
                    int described = leads(chunk) && !otherThing(i) ? i : described(i);
                    if (described < 0) {
                        return -1;
                    }
                    i = described;
                }
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    /** "Rising tariffs — currently at 145%": nothing but adverbs and prepositions stands behind a dash. */
    private boolean onlyLinks(int dash, int last) {
        for (int i = dash + 1; i <= last; i++) {
            Chunk chunk = parse.chunks().get(i);
            if (!chunk.is(Chunk.Kind.PREPOSITION) && !chunk.is(Chunk.Kind.OTHER)) {
                return false;
            }
        }
        return parse.lower(parse.chunks().get(dash).head()).equals("—");
    }

    /** "the duties they have piled on each other": the tariff's chunk right before such a clause is next; -1 where there is none. */
    private int described(int verb) {
        int subject = verb - 1;
        boolean clause = subject > 1 && parse.chunks().get(subject).nominal();
        int noun = clause && parse.chunks().get(subject - 1).is(Chunk.Kind.RELATIVE) ? subject - 2 : subject - 1;
        boolean tariff = clause
                && preposition
                && parse.chunks().get(noun).nominal()
                && TariffNouns.in(parse, parse.chunks().get(noun)) >= 0;
        return tariff ? noun + 1 : -1;
    }

    /** "With losses ranging from 2 to 4 percent": the figures are those of what comes with the tariff. */
    private boolean otherThing(int verb) {
        return verb > 1
                && parse.chunks().get(verb - 1).nominal()
                && parse.lower(parse.chunks().get(verb - 2).head()).equals("with");
    }

    /** "Goods sent to the US": what tells where goods come from or go is passed over. */
    private boolean originOf(int verb) {
        return verb > 0
                && preposition
                && parse.chunks().get(verb - 1).nominal()
                && ORIGINS.contains(parse.lower(parse.chunks().get(verb).from()));
    }

    /** "Tariffs on steel, which have reached 145%": the rate is the object of such a verb. */
    private void reached(int verb, int last) {
        preposition |= verb == last
                && verb > 0
                && parse.chunks().get(verb - 1).is(Chunk.Kind.RELATIVE)
                && REACHING.contains(parse.lower(parse.chunks().get(verb).head()));
    }

    private boolean leads(Chunk verb) {
        String word = parse.lower(verb.head());
        preposition |= UP_TO_RATE.contains(word);
        if ((MOVES.contains(word) || REACHING.contains(word)) && preposition && !moved) {
            moved = true;
            return true;
        }
        return UP_TO_RATE.contains(word);
    }

    private boolean afterPreposition(int chunk) {
        int i = chunk - 1;
        while (i > 0
                && (parse.chunks().get(i).is(Chunk.Kind.COMMA)
                        || parse.chunks().get(i).is(Chunk.Kind.AND)
                        || parse.chunks().get(i).nominal()
                                && !parse.chunks().get(i - 1).is(Chunk.Kind.VERB))) {
            i--;
        }
        return i >= 0 && parse.chunks().get(i).is(Chunk.Kind.PREPOSITION);
    }

    /** "tariffs it imposed", "tariffs that Washington imposed": who did it stands between. */
    private boolean ofRelative(int chunk) {
        return chunk > 0
                && chunk + 1 < parse.chunks().size()
                && parse.chunks().get(chunk + 1).is(Chunk.Kind.VERB)
                && (parse.chunks().get(chunk - 1).is(Chunk.Kind.RELATIVE)
                        || parse.chunks().get(chunk - 1).is(Chunk.Kind.SUBORDINATOR)
                        || parse.chunks().get(chunk - 1).nominal());
    }
}
