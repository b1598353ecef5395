package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;

/** Reads whose goods, and which, a tariff hits from the words before and behind it. */
final class Scopes {
    private static final Set<String> CHAIN_OPENERS = Words.TARIFF.list("chain-openers");
    private static final Set<String> CHAIN_PARTICIPLES = Words.TARIFF.list("chain-participles");
    private static final Set<String> COMPLEMENT_ON = Words.TARIFF.list("complement-on");
    private static final Set<String> LIST_OPENERS = Words.TARIFF.list("list-openers");
    private static final Set<String> AT_RATE = Set.of("at", "with", "to");
    private static final Set<String> MARKET_PREPOSITIONS = Set.of("to", "into", "in", "at");
    private static final Set<String> MARKET_VERBS = Words.TARIFF.list("market-verbs");
    private static final Set<String> ENTRIES = Words.TARIFF.list("entries");
    private static final Set<String> ORIGINS = Words.TARIFF.list("origins");
    private static final Set<String> SHIPMENTS = Words.TARIFF.list("shipments");
    private static final Set<String> ON = Words.TARIFF.list("on");

    private final Story story;
    private final GoodsNames goods;
    private final Attributives attributives;

    Scopes(Story story, GoodsNames goods, Attributives attributives) {
        this.story = story;
        this.goods = goods;
        this.attributives = attributives;
    }

    TariffScope scope(List<BoundRate> bounds, int index) {
        BoundRate bound = bounds.get(index);
        Parse parse = story.parse(bound.sentence());
        TariffScope scope = new TariffScope();
        Optional<String> paired = RateRows.paired(parse, bound.rate())
                .filter(p -> bound.noun() < bound.rate().from());
        if (paired.isPresent()) {
            scope.targets.add(paired.get());
            return scope;
        }
        modifiers(bound, scope);
        int stop = index + 1 < bounds.size() ? bounds.get(index + 1).rate().from() : parse.size();
        chain(bound.sentence(), Math.max(bound.noun() + 1, bound.rate().to()), stop, scope);
        if (bound.noun() < bound.rate().from() && bound.noun() >= 0) {
            boolean shared = index > 0 && bounds.get(index - 1).noun() == bound.noun() && !scope.targets.isEmpty();
            if (!shared) {
                chain(bound.sentence(), bound.noun() + 1, firstRate(bounds, bound), scope);
            }
        }
        if (scope.open()
                && index + 1 < bounds.size()
                && bounds.get(index + 1).rate().from() - bound.rate().to() <= 3) {
            chain(
                    bound.sentence(),
                    Math.max(
                            bounds.get(index + 1).noun() + 1,
                            bounds.get(index + 1).rate().to()),
                    parse.size(),
                    scope);
        }
        if (scope.targets.isEmpty() && !scope.goods.isEmpty() && !scope.everyone && index + 1 < bounds.size()) {
            scope.targets.addAll(sharedOrigin(bounds, index + 1, bound.noun()));
        }
        if (scope.open()) {
            attributives
                    .of(parse, bound)
                    .filter(clause ->
                            clause.chunk() - parse.chunkAt(bound.end() - 1) <= 3 && !than(parse, bound, clause))
                    .ifPresent(clause -> Story.after(clause, COMPLEMENT_ON)
                            .forEach(phrase -> goods.read(bound.sentence(), phrase, scope, "on")));
        }
        if (scope.open()) {
            complements(bound, scope);
        }
        if (scope.open()) {
            goodsAtRate(bound, scope);
        }
        if (scope.open() && index > 0 && bounds.get(index - 1).noun() == bound.noun()) {
            scope.take(scope(bounds, index - 1));
        }
        return scope;
    }

    private static boolean than(Parse parse, BoundRate bound, Clause clause) {
        return parse.text(bound.end(), clause.verb().from()).contains("than");
    }

    /** "allows Chinese cars at a tariff of 6%": what stands before. */
    private void goodsAtRate(BoundRate bound, TariffScope scope) {
        Parse parse = story.parse(bound.sentence());
        int chunk =
                Math.min(parse.chunkAt(bound.noun()), parse.chunkAt(bound.rate().from()));
        boolean at = chunk > 1
                && AT_RATE.contains(parse.lower(parse.chunks().get(chunk - 1).head()));
        if (at
                && parse.chunks().get(chunk - 2).nominal()
                && Coordinations.goods(parse, parse.chunks().get(chunk - 2))
                && (chunk == 2
                        || !parse.chunks().get(chunk - 3).is(Chunk.Kind.PREPOSITION)
                        || parse.lower(parse.chunks().get(chunk - 3).head()).equals("of"))
                && (!parse.lower(parse.chunks().get(chunk - 1).head()).equals("to")
                        || chunk > 2 && parse.chunks().get(chunk - 3).is(Chunk.Kind.AND))) {
            goods.read(
                    bound.sentence(),
                    new Phrase(chunk - 2, chunk - 2, List.of(parse.chunks().get(chunk - 2))),
                    scope,
                    "on");
        }
    }

    /** "25% on cars and 50% on steel from Japan": the origin behind the last goods is that of all. */
    private Set<String> sharedOrigin(List<BoundRate> bounds, int next, int noun) {
        BoundRate last = bounds.get(next);
        Parse parse = story.parse(last.sentence());
        boolean from = false;
        for (int i = last.rate().to(); i < Math.min(parse.size(), last.rate().to() + 6); i++) {
            from |= parse.lower(i).equals("from");
        }
        return from && last.noun() == noun ? scope(bounds, next).targets : Set.of();
    }

    private static int firstRate(List<BoundRate> bounds, BoundRate bound) {
        return bounds.stream()
                .filter(b -> b.noun() == bound.noun())
                .mapToInt(b -> b.rate().from())
                .min()
                .orElse(bound.rate().from());
    }

    /** "US tariffs", "China's 125 percent tariffs", "50% steel tariffs". */
    private void modifiers(BoundRate bound, TariffScope scope) {
        Parse parse = story.parse(bound.sentence());
        int chunk = parse.chunkAt(bound.noun());
        if (chunk < 0) {
            return;
        }
        int from = Math.min(parse.chunks().get(chunk).from(), bound.from());
        for (Mention name : parse.names(from, bound.noun())) {
            if (name.id(Kind.GOODS).filter(story::specific).isPresent() && name.from() >= from) {
                scope.goods.add(name.id(Kind.GOODS).orElseThrow());
            }
            Optional<String> party = story.world().partyOf(name);
            boolean owner = parse.lower(name.to()).equals("'s")
                    || parse.lower(name.to()).equals("'")
                    || name.can(Kind.DEMONYM)
                    || name.from() == from && (!bareName(name) || onOthers(parse, bound))
                    || name.can(Kind.METONYM);
            if (party.isPresent() && owner) {
                scope.modifier = scope.modifier.or(() -> party);
            } else if (party.isPresent()) {
                scope.targets.add(party.get());
            }
        }
        for (PersonMention person : story.people().mentions(bound.sentence())) {
            if (person.from() >= from && person.to() <= bound.noun()) {
                scope.modifier = scope.modifier.or(() -> person.person().party());
            }
        }
    }

    /** "The India tariffs" fall on India, where "Indian tariffs" are those of India. */
    private static boolean bareName(Mention name) {
        return name.can(Kind.PARTY) && name.length() == 1;
    }

    private static boolean onOthers(Parse parse, BoundRate bound) {
        return ON.contains(parse.lower(bound.noun() + 1));
    }

    /** The prepositional phrases behind a tariff: "on steel from Canada", "against all countries". */
    void chain(int s, int start, int stop, TariffScope scope) {
        Parse parse = story.parse(s);
        int c = parse.chunkAt(Math.min(start, parse.size() - 1));
        if (c >= 0 && parse.chunks().get(c).from() < start) {
            c++;
        }
        boolean open = start > 0 && SHIPMENTS.contains(parse.lower(start - 1));
        while (c >= 0 && c < parse.chunks().size() && parse.chunks().get(c).from() < stop) {
            Chunk chunk = parse.chunks().get(c);
            switch (chunk.kind()) {
                case PREPOSITION -> {
                    if (toMarket(parse, chunk)) {
                        c += c + 1 < parse.chunks().size()
                                        && parse.chunks().get(c + 1).nominal()
                                ? 2
                                : 1;
                        open = false;
                        continue;
                    }
                    open = prepositionOpens(parse, chunk, open) || ORIGINS.contains(parse.lower(chunk.from() - 1));
                }
                case NOUN -> {
                    if (!open || ENTRIES.contains(parse.lower(chunk.to() - 1))) {
                        return;
                    }
                    Phrase phrase = Coordinations.coordinated(parse, c, stop);
                    goods.read(
                            s,
                            phrase,
                            scope,
                            parse.lower(parse.chunks().get(c - 1).head()));
                    c = phrase.last();
                }
                case TIME, OTHER -> {}
                case COMMA, AND -> {
                    boolean goesOn = c + 1 < parse.chunks().size()
                            && parse.chunks().get(c + 1).is(Chunk.Kind.PREPOSITION)
                            && (ON.contains(parse.lower(
                                            parse.chunks().get(c + 1).head()))
                                    || LIST_OPENERS.contains(parse.lower(
                                            parse.chunks().get(c + 1).head())));
                    if (!goesOn) {
                        return;
                    }
                }
                case BREAK -> {
                    int behind = behindAside(parse, c);
                    if (behind == c) {
                        return;
                    }
                    c = behind;
                }
                case VERB -> {
                    if (!CHAIN_PARTICIPLES.contains(parse.lower(chunk.head()))) {
                        return;
                    }
                    open = CHAIN_OPENERS.contains(parse.lower(chunk.head()));
                }
                default -> {
                    return;
                }
            }
            c++;
        }
    }

    /** Index of the bracket that closes a short aside, as in "electric vehicles (EVs) from China"; that of the chunk if none does. */
    private static int behindAside(Parse parse, int c) {
        int close = c + 2;
        boolean aside = close < parse.chunks().size()
                && parse.lower(parse.chunks().get(c).head()).equals("(")
                && parse.chunks().get(c + 1).nominal()
                && parse.rates(
                                parse.chunks().get(c + 1).from(),
                                parse.chunks().get(c + 1).to())
                        .isEmpty()
                && parse.lower(parse.chunks().get(close).head()).equals(")");
        return aside ? close : c;
    }

    /** "cars exported to India", "steel arriving in the United States": what follows is who taxes. */
    private static boolean toMarket(Parse parse, Chunk chunk) {
        return MARKET_PREPOSITIONS.contains(parse.lower(chunk.head()))
                && MARKET_VERBS.contains(parse.lower(chunk.from() - 1));
    }

    private static boolean prepositionOpens(Parse parse, Chunk chunk, boolean open) {
        String word = parse.lower(chunk.head());
        return ON.contains(word)
                || word.equals("from")
                || word.equals("of") && open
                || LIST_OPENERS.contains(word)
                || word.equals("as") && suchAs(parse, chunk);
    }

    private static boolean suchAs(Parse parse, Chunk chunk) {
        return parse.lower(chunk.from()).equals("such")
                || parse.lower(chunk.from() - 1).equals("such");
    }

    private void complements(BoundRate bound, TariffScope scope) {
        Parse parse = story.parse(bound.sentence());
        int c = Clauses.around(parse, bound);
        if (c < 0) {
            return;
        }
        for (Phrase phrase : Story.after(parse.clauses().get(c), COMPLEMENT_ON)) {
            if (phrase.from() > bound.rate().to() || phrase.to() <= bound.from()) {
                goods.read(bound.sentence(), phrase, scope, "on");
            }
        }
    }
}
