package org.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Clause;
import org.parley.language.Parse;
import org.parley.language.RateMention;
import org.parley.language.Tag;

/** Reads tariffs: which percentages are rates of one, who imposes it on whose goods, and what has become of it. */
final class Tariffs {
    static final Set<String> NOUNS = TariffNouns.WORDS;

    private static final Set<String> AGAIN = Words.TARIFF.list("again");
    private static final Set<String> ASKING = Words.TARIFF.list("asking");

    private final Story story;
    private final TariffRegister register = new TariffRegister();
    private final RateBinding binding;
    private final GoodsNames goods;
    private final Scopes scopes;
    private final Imposers imposers;
    private final TariffTargets targetsOf;
    private final TariffHints hints;
    private final MutualTariffs mutuals;
    private final TariffStatuses statuses;

    Tariffs(Story story, Patterns patterns) {
        this.story = story;
        StatusVerbs verbs = new StatusVerbs(patterns);
        this.goods = new GoodsNames(story);
        this.binding = new RateBinding(story, new VerbRates(story, register, verbs));
        Attributives attributives = new Attributives(verbs);
        this.scopes = new Scopes(story, goods, attributives);
        this.imposers = new Imposers(story, register, attributives);
        this.targetsOf = new TariffTargets(story, register, scopes, goods);
        this.hints = new TariffHints(story, scopes, imposers, targetsOf);
        this.mutuals = new MutualTariffs(story);
        this.statuses = new TariffStatuses(story, verbs);
    }

    void read() {
        for (int s = 0; s < story.parses().size(); s++) {
            readSentence(s);
        }
        new LaterGoods(story, register, scopes, goods).read();
        new TariffDates(story, register).read();
    }

    private void readSentence(int s) {
        List<BoundRate> bound = new ArrayList<>();
        for (RateMention rate : story.parse(s).rates()) {
            binding.bind(s, rate, bound).ifPresent(bound::add);
        }
        for (int b = bound.size() - 2; b >= 0; b--) {
            bound.set(b, bound.get(b).joined(bound.get(b + 1)));
        }
        for (int b = 0; b < bound.size(); b++) {
            tariff(bound, b);
        }
    }

    /** "15% on fruit and 25% on pork": who imposes the first imposes the second. */
    private Optional<String> inherited(List<BoundRate> bounds, int index, Set<String> targets) {
        int sentence = bounds.get(index).sentence();
        return register.last()
                .filter(last -> index > 0 && last.sentence() == sentence)
                .map(last -> last.tariff().imposer())
                .filter(p -> !targets.contains(p));
    }

    /** The clause whose verb stands last before a token, or first after it where none does. */
    static int clauseOf(Parse parse, int token) {
        return Clauses.around(parse, token);
    }

    // ---- who, on whom, on what

    private void tariff(List<BoundRate> bounds, int index) {
        BoundRate bound = bounds.get(index);
        TariffScope scope = scopes.scope(bounds, index);
        targetsOf.fromClause(bound, scope);
        if (scope.open() && index > 0 && goesOn(bounds.get(index - 1), bound)) {
            register.last().ifPresent(last -> scope.take(last.tariff()));
        }
        Set<String> targets = new LinkedHashSet<>(Imposers.customs(scope.targets));
        Optional<String> imposer = imposers.imposer(bound, scope)
                .or(() -> inherited(bounds, index, targets))
                .or(() -> hints.imposer(bound.sentence(), targets, scope.goods))
                .or(() -> imposers.imposerByContext(targets));
        if (targets.isEmpty() && !scope.goods.isEmpty() && imposer.isPresent()) {
            targets.addAll(hints.sameGoods(bound.sentence(), imposer.get(), scope.goods)
                    .orElseGet(() -> targetsOf.sharedTarget(bound, imposer.get(), scope.goods)));
        }
        imposer.ifPresent(targets::remove);
        if (imposer.isEmpty()) {
            return;
        }
        if (scope.open() && targets.isEmpty() && mentionedAgain(bound)) {
            hints.spokenOf(bound.sentence(), imposer.get()).ifPresent(hint -> {
                targets.addAll(hint.targets());
                scope.goods.addAll(hint.goods());
            });
        }
        if (targets.isEmpty() && scope.goods.isEmpty() && !scope.everyone) {
            targets.addAll(Imposers.customs(targetsOf.targetByContext(bound, imposer.get(), hints)));
        }
        if (scope.everyone && targets.isEmpty()) {
            targets.add("*");
        }
        if (targets.isEmpty()) {
            targets.add(scope.goods.isEmpty() ? "*" : "");
        }
        targetsOf.tradeBloc(targets, imposer.get());
        TariffStatus status = told(bounds, index, scope);
        Optional<Thing.Tariff> mutual = mutuals.mutual(bounds, index);
        if (mutual.isPresent()) {
            emit(bound, mutual.get(), status, scope);
            return;
        }
        for (String target : targets) {
            emit(bound, new Thing.Tariff(imposer.get(), target, bound.rate().percent(), scope.goods), status, scope);
        }
    }

    /** "A 25% tariff, which could double to 50%", "at 6%, after the duty of 106% put on them": the same goods again. */
    private boolean goesOn(BoundRate before, BoundRate bound) {
        Parse parse = story.parse(bound.sentence());
        boolean relative = false;
        for (int i = before.rate().to(); i < bound.rate().from(); i++) {
            relative |= parse.tags().get(i) == Tag.RELATIVE;
        }
        String behind = parse.text(bound.end(), Math.min(parse.size(), bound.end() + 4)) + " ";
        return relative || behind.contains(" on them ") || behind.contains(" on it ");
    }

    /** "The levy now stands at 25 percent", "It was raised to 20 percent": a tariff named before. */
    private boolean mentionedAgain(BoundRate bound) {
        Parse parse = story.parse(bound.sentence());
        boolean definite = AGAIN.contains(parse.lower(bound.noun() - 1));
        return definite || AGAIN.contains(parse.lower(bound.noun())) || theRates(parse, bound);
    }

    /** "The new rates will see tariffs rise to 50%". */
    private static boolean theRates(Parse parse, BoundRate bound) {
        return parse.chunks().stream()
                .filter(c -> c.nominal() && c.to() <= bound.from() && AGAIN.contains(parse.lower(c.from())))
                .anyMatch(c -> VerbRates.RATE_NOUNS.contains(parse.lower(c.to() - 1)));
    }

    private TariffStatus told(List<BoundRate> bounds, int index, TariffScope scope) {
        BoundRate bound = bounds.get(index);
        TariffStatus status = statuses.of(bounds, index);
        boolean owned = scope.modifier.isPresent()
                || status.status().isPresent() && status.pattern().equals("tariff-in-force");
        boolean denied = !owned && TariffDenials.denied(story.parse(bound.sentence()), bound);
        return denied ? TariffStatus.denied(status.pattern()) : status;
    }

    // ---- claims

    /** What is only supposed or asked is too unsure for the graph. */
    private boolean supposed(BoundRate bound) {
        Parse parse = story.parse(bound.sentence());
        int c = Clauses.around(parse, bound);
        return c >= 0 && supposed(parse, parse.clauses().get(c));
    }

    private static boolean supposed(Parse parse, Clause clause) {
        boolean inverted =
                Modality.supposed(parse, clause) && !clause.verb().modals().contains("would");
        boolean asked = parse.lower(parse.size() - 1).equals("?")
                && (!clause.verb().modals().isEmpty() || ASKING.contains(parse.lower(0)));
        return inverted || asked;
    }

    private void emit(BoundRate bound, Thing.Tariff tariff, TariffStatus status, TariffScope scope) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Relation.TARIFF, tariff));
        facts.add(Fact.of(Relation.BOUND, tariff, Thing.boundName(bound.rate().bound())));
        scope.goods.forEach(g -> facts.add(Fact.of(Relation.GOODS, tariff, GoodsNames.topic(g))));
        status.status().ifPresent(st -> facts.add(Fact.of(Relation.STATUS, tariff, st)));
        if (!status.denied() && supposed(bound)) {
            story.claim("tariff-supposed", 0.4, false, List.of(bound.sentence()), facts);
            return;
        }
        story.claim(status.pattern(), 0.85, status.denied(), List.of(bound.sentence()), facts);
        if (!status.denied()) {
            TariffRegister.Read read = new TariffRegister.Read(
                    bound.sentence(),
                    tariff,
                    bound.rate(),
                    bound.noun(),
                    TariffStatuses.old(story.parse(bound.sentence()), bound.rate()),
                    status.status().orElse(""));
            register.add(read);
        }
    }
}
