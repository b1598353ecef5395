package org.parley.extraction;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Parse;
import org.parley.language.Phrase;

/** Whose goods a tariff hits, where the words around it do not say. */
final class TariffTargets {
    private static final Set<String> HITTING = Words.TARIFF.list("hitting");
    private static final Set<String> PAYERS = Words.TARIFF.list("payers");
    private static final Set<String> PLAIN_GOODS = Words.TARIFF.list("plain-goods");
    private static final Set<String> DEALS = Words.TARIFF.list("deals");
    /** Goods that are taxed whoever sends them. */
    private static final Set<String> SECTORS = Words.TARIFF.list("sectors");

    private static final Set<String> TARGET_PASSIVE = Words.TARIFF.list("target-passive");
    private static final Set<String> TARGET_SUBJECT = Words.TARIFF.list("target-subject");
    private static final Set<String> POSSESSIVES = Set.of("its", "their");
    private static final Set<String> UNIVERSAL = Words.TARIFF.list("universal");

    private final Story story;
    private final TariffRegister register;
    private final Scopes scopes;
    private final GoodsNames goods;
    /** Whether the article speaks of a deal: its tariffs are then those on the partner. */
    private final boolean dealt;

    TariffTargets(Story story, TariffRegister register, Scopes scopes, GoodsNames goods) {
        this.story = story;
        this.register = register;
        this.scopes = scopes;
        this.goods = goods;
        this.dealt = story.parses().stream()
                        .flatMap(p -> p.tokens().stream())
                        .filter(t -> DEALS.contains(t.lower()))
                        .limit(2)
                        .count()
                == 2;
    }

    /** Adds what the clause says is hit: "India faces a 50% tariff", "steel from Vietnam will be subject to 20% tariffs". */
    void fromClause(BoundRate bound, TariffScope scope) {
        Parse parse = story.parse(bound.sentence());
        int c = Clauses.around(parse, bound);
        if (c < 0 || !scope.targets.isEmpty()) {
            return;
        }
        Clause clause = parse.clauses().get(c);
        boolean hits = HITTING.contains(clause.verb().lemma())
                && !clause.verb().passive()
                && clause.object().isPresent()
                && (clause.object().get().to() <= bound.from() || tariffHits(clause, bound));
        if (takes(parse, clause) && clause.subject().isPresent() && !paysAtHome(parse, clause)) {
            add(bound.sentence(), clause.subject().get(), clause.verb().from(), scope);
        } else if (hits) {
            add(
                    bound.sentence(),
                    clause.object().get(),
                    clause.end() < parse.chunks().size()
                            ? parse.chunks().get(clause.end()).from()
                            : parse.size(),
                    scope);
        }
    }

    /** "The 25% tariff that will hit Mexican imports": the tariff itself is the subject. */
    private static boolean tariffHits(Clause clause, BoundRate bound) {
        return clause.verb().from() >= bound.end()
                && clause.object().orElseThrow().from() > clause.verb().head();
    }

    /** Whether the subject of a clause bears a tariff. */
    static boolean takes(Parse parse, Clause clause) {
        return TARGET_SUBJECT.contains(clause.verb().lemma()) && !clause.verb().passive()
                || TARGET_PASSIVE.contains(clause.verb().lemma())
                        && clause.verb().passive()
                || subjectTo(parse, clause);
    }

    /** "American importers will pay a 10% tariff": theirs is the country that has it. */
    static boolean paysAtHome(Parse parse, Clause clause) {
        return clause.subject()
                .filter(p -> PAYERS.contains(parse.lower(p.to() - 1)))
                .isPresent();
    }

    private void add(int s, Phrase phrase, int stop, TariffScope scope) {
        TariffScope hit = new TariffScope();
        goods.read(s, phrase, hit, "on");
        scopes.chain(s, phrase.to(), stop, hit);
        Set<String> parties = hit.targets.isEmpty() ? Imposers.customs(story.parties(s, phrase)) : hit.targets;
        scope.targets.addAll(parties.isEmpty() ? owner(s, phrase) : parties);
        if (scope.goods.isEmpty()) {
            hit.goods.stream().filter(g -> !g.startsWith("~")).forEach(scope.goods::add);
        }
        scope.everyone |= hit.everyone;
    }

    /** "Japan would invest while its goods would be taxed": the party named last before the goods. */
    private Set<String> owner(int s, Phrase phrase) {
        Parse parse = story.parse(s);
        if (parse.lower(phrase.to() - 1).equals("bloc") && story.principals().contains("european-union")) {
            return Set.of("european-union");
        }
        if (!POSSESSIVES.contains(parse.lower(phrase.from()))) {
            return Set.of();
        }
        return parse.clauses().stream()
                .filter(c -> c.subject().isPresent() && c.subject().get().to() <= phrase.from())
                .map(c -> Imposers.customs(story.parties(s, c.subject().get())))
                .filter(parties -> parties.size() == 1)
                .reduce((first, last) -> last)
                .orElse(Set.of());
    }

    private static boolean subjectTo(Parse parse, Clause clause) {
        return parse.lower(clause.verb().to()).equals("subject")
                || parse.lower(clause.verb().to()).equals("liable");
    }

    /** "... tariffs on Chinese goods: 25% on steel and 50% on solar cells": goods listed after a target share it. */
    Set<String> sharedTarget(BoundRate bound, String imposer, Set<String> goods) {
        boolean everyones = goods.stream().anyMatch(SECTORS::contains);
        int far = everyones && !dealt ? 0 : 2;
        boolean shares = register.last().isPresent()
                && register.last().get().sentence() >= bound.sentence() - far
                && register.last().get().tariff().imposer().equals(imposer)
                && register.last().get().tariff().target().length() > 1;
        Set<String> near = shares
                ? Set.of(register.last().orElseThrow().tariff().target())
                : hitSince(bound.sentence() - far, bound.sentence(), imposer);
        boolean pair = near.isEmpty()
                && !everyones
                && dealt
                && story.bilateral()
                && story.pair().contains(imposer);
        return pair ? story.other(imposer).map(Set::of).orElse(near) : near;
    }

    /** A member of a customs union has no tariffs of its own and bears those on the union, where the article speaks of it. */
    void tradeBloc(Set<String> targets, String imposer) {
        story.world()
                .party("european-union")
                .filter(eu -> story.principals().contains(eu.id()) && !eu.id().equals(imposer))
                .ifPresent(eu -> {
                    if (targets.removeIf(eu.members()::contains)) {
                        targets.add(eu.id());
                    }
                });
    }

    /** The one party whose goods some sentences speak of: "certain Chinese-made products". */
    private Set<String> hitSince(int first, int sentence, String imposer) {
        Set<String> hit = new TreeSet<>();
        for (int s = Math.max(0, first); s <= sentence; s++) {
            Parse parse = story.parse(s);
            for (Mention name : parse.names()) {
                boolean goods = false;
                for (int i = name.to(); i < Math.min(parse.size(), name.to() + 4); i++) {
                    goods |= PLAIN_GOODS.contains(parse.lower(i));
                }
                if (goods) {
                    name.party().filter(p -> !p.equals(imposer)).ifPresent(hit::add);
                }
            }
        }
        return hit.size() == 1 ? hit : Set.of();
    }

    /** Whom it hits, where the sentence names neither target nor goods. */
    Set<String> targetByContext(BoundRate bound, String imposer, TariffHints hints) {
        int s = bound.sentence();
        Set<String> label = new Labels(story).parties(s);
        if (!label.isEmpty() && !label.contains(imposer)) {
            return label;
        }
        if (universal(bound)) {
            return Set.of("*");
        }
        Optional<TariffRegister.Read> again = register.reads().stream()
                .filter(r -> r.tariff().imposer().equals(imposer)
                        && r.tariff().rate().compareTo(bound.rate().percent()) == 0)
                .findFirst();
        if (again.isPresent()) {
            return Set.of(again.get().tariff().target());
        }
        if (register.last().isPresent()
                && register.last().get().sentence() >= s - 1
                && register.last().get().tariff().imposer().equals(imposer)
                && !register.last().get().tariff().target().isEmpty()) {
            return Set.of(register.last().get().tariff().target());
        }
        Set<String> inSentence = new LinkedHashSet<>();
        story.parse(s).names().forEach(n -> story.world().partyOf(n).ifPresent(inSentence::add));
        inSentence.remove(imposer);
        if (inSentence.size() == 1) {
            return inSentence;
        }
        Set<String> elsewhere = hints.targets(s, imposer);
        return elsewhere.isEmpty() ? story.other(imposer).map(Set::of).orElse(Set.of()) : elsewhere;
    }

    private boolean universal(BoundRate bound) {
        Parse parse = story.parse(bound.sentence());
        for (int i = Math.max(0, bound.from() - 3); i < Math.min(parse.size(), bound.end() + 2); i++) {
            if (UNIVERSAL.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
