package org.parley.extraction;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Parse;

/** Whose goods a tariff hits, where the words around it do not say. */
final class TariffTargets {
    private static final Set<String> HITTING = Words.TARIFF.list("hitting");
    private static final Set<String> PLAIN_GOODS = Words.TARIFF.list("plain-goods");
    private static final Set<String> TARGET_PASSIVE = Words.TARIFF.list("target-passive");
    private static final Set<String> TARGET_SUBJECT = Words.TARIFF.list("target-subject");
    private static final Set<String> UNIVERSAL = Words.TARIFF.list("universal");

    private final Story story;
    private final TariffRegister register;
    private final Scopes scopes;
    private final GoodsNames goods;

    TariffTargets(Story story, TariffRegister register, Scopes scopes, GoodsNames goods) {
        this.story = story;
        this.register = register;
        this.scopes = scopes;
        this.goods = goods;
    }

    /** "India faces a 50% tariff", "goods from Vietnam will be subject to 20% tariffs". */
    Set<String> subjectTargets(BoundRate bound) {
        Parse parse = story.parse(bound.sentence());
        int c = Clauses.around(parse, bound.rate());
        if (c < 0) {
            return Set.of();
        }
        Clause clause = parse.clauses().get(c);
        boolean takes =
                TARGET_SUBJECT.contains(clause.verb().lemma()) && !clause.verb().passive()
                        || TARGET_PASSIVE.contains(clause.verb().lemma())
                                && clause.verb().passive()
                        || clause.verb().lemma().equals("be") && subjectTo(parse, clause);
        if (takes && clause.subject().isPresent()) {
            TariffScope scope = new TariffScope();
            goods.read(bound.sentence(), clause.subject().get(), scope, "on");
            scopes.chain(
                    bound.sentence(), clause.subject().get().to(), clause.verb().from(), scope);
            return scope.targets;
        }
        boolean hits = HITTING.contains(clause.verb().lemma())
                && !clause.verb().passive()
                && clause.object().isPresent();
        if (hits) {
            return story.parties(bound.sentence(), clause.object().get());
        }
        return Set.of();
    }

    private static boolean subjectTo(Parse parse, Clause clause) {
        return parse.lower(clause.verb().to()).equals("subject")
                || parse.lower(clause.verb().to()).equals("liable");
    }

    /** "... tariffs on Chinese goods: 25% on steel and 50% on solar cells": goods listed after a target share it. */
    Set<String> sharedTarget(BoundRate bound, String imposer) {
        boolean shares = register.last().isPresent()
                && register.last().get().sentence() >= bound.sentence() - 2
                && register.last().get().tariff().imposer().equals(imposer)
                && register.last().get().tariff().target().length() > 1;
        return shares ? Set.of(register.last().orElseThrow().tariff().target()) : hitBefore(bound.sentence(), imposer);
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

    /** The one party whose goods this sentence or the two before speak of: "certain Chinese-made products". */
    private Set<String> hitBefore(int sentence, String imposer) {
        Set<String> hit = new TreeSet<>();
        for (int s = Math.max(0, sentence - 2); s <= sentence; s++) {
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
    Set<String> targetByContext(BoundRate bound, String imposer) {
        int s = bound.sentence();
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
        return story.other(imposer).map(Set::of).orElse(Set.of());
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
