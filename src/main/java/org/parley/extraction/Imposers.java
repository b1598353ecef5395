package org.parley.extraction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.VerbGroup.Form;

/** Who imposes a tariff: its owner, the agent of the verb, the subject, or whoever did before. */
final class Imposers {
    private static final Set<String> ORDERS = Words.TARIFF.list("orders");
    private static final Set<String> CHANGERS = Words.TARIFF.list("changers");
    private static final Set<String> IMPOSITIONS = Words.TARIFF.list("impositions");
    private static final Set<String> INTO = Words.TARIFF.list("into");
    private static final Set<String> NO_CUSTOMS = Words.TARIFF.list("no-customs");
    private static final Set<String> ORIGINS = Words.TARIFF.list("origins");
    private static final Set<String> SHIPPED = Words.TARIFF.list("shipped");
    private static final Set<String> TARGET_SUBJECT = Words.TARIFF.list("target-subject");

    private final Story story;
    private final TariffRegister register;
    private final Attributives attributives;
    private final Ministries ministries;

    Imposers(Story story, TariffRegister register, Attributives attributives) {
        this.story = story;
        this.register = register;
        this.attributives = attributives;
        this.ministries = new Ministries(story);
    }

    Optional<String> imposer(BoundRate bound, TariffScope scope) {
        int s = bound.sentence();
        Parse parse = story.parse(s);
        if (scope.modifier.isPresent()) {
            Optional<String> changer = changer(s, bound, scope);
            changer.ifPresent(c -> scope.targets.add(scope.modifier.orElseThrow()));
            return changer.or(() -> scope.modifier);
        }
        Optional<String> described = attributives.of(parse, bound).flatMap(clause -> actor(s, clause, scope));
        if (described.isPresent()) {
            return described;
        }
        Optional<String> by = byAgent(s, bound);
        if (by.isPresent()) {
            return by;
        }
        Optional<String> doer = doer(s, bound, scope);
        if (doer.isPresent()) {
            return doer;
        }
        int c = Clauses.around(parse, bound);
        Optional<String> found =
                c >= 0 && TariffTargets.takes(parse, parse.clauses().get(c)) ? entered(s, scope) : Optional.empty();
        while (c >= 0 && found.isEmpty()) {
            Clause clause = parse.clauses().get(c);
            found = subjectParty(s, bound, clause, scope);
            // Whoever pays does not impose, and who governs the paying is no nearer to it.
            c = pays(s, bound, clause) ? -1 : clause.governor();
        }
        if (found.isEmpty()) {
            found = entered(s, scope);
        }
        if (found.isEmpty()) {
            found = orderer(s, scope);
        }
        if (found.isEmpty()) {
            found = market(s, bound, scope);
        }
        return found.or(
                () -> Statements.speakerParty(story, s, bound.rate().from()).filter(p -> weAre(parse)));
    }

    /** Who did it in "Trump's imposition of 25% tariffs", "25% in retaliation by China". */
    private Optional<String> doer(int s, BoundRate bound, TariffScope scope) {
        Parse parse = story.parse(s);
        int of = parse.chunkAt(bound.from()) - 1;
        boolean deed = of > 0
                && parse.lower(parse.chunks().get(of).head()).equals("of")
                && IMPOSITIONS.contains(parse.lower(parse.chunks().get(of - 1).to() - 1));
        int by = parse.chunkAt(bound.end() - 1) + 1;
        if (by + 1 < parse.chunks().size()
                && parse.lower(parse.chunks().get(by).head()).equals("in")) {
            by += 2;
        }
        boolean agent = by + 1 < parse.chunks().size()
                && parse.lower(parse.chunks().get(by).head()).equals("by");
        Set<String> parties = deed
                ? owners(s, parse.chunks().get(of - 1))
                : agent ? customs(story.parties(s, parse.chunks().get(by + 1))) : Set.of();
        if (parties.size() != 1) {
            return Optional.empty();
        }
        scope.targets.removeAll(parties);
        return parties.stream().findFirst();
    }

    private Set<String> owners(int s, Chunk chunk) {
        Set<String> owners = new LinkedHashSet<>();
        story.parse(s)
                .names(chunk.from(), chunk.to())
                .forEach(n -> story.world().partyOf(n).ifPresent(owners::add));
        story.people().mentions(s).stream()
                .filter(m -> m.from() >= chunk.from() && m.to() <= chunk.to())
                .forEach(m -> m.person().party().ifPresent(owners::add));
        return customs(owners);
    }

    /** Who acts in "duties imposed by China", "duties that China imposed". */
    private Optional<String> actor(int s, Clause clause, TariffScope scope) {
        boolean reduced = clause.verb().passive() || clause.after("by").isPresent();
        Optional<Phrase> who = reduced ? clause.after("by") : clause.subject();
        return who.map(p -> customs(story.parties(s, p)))
                .map(parties -> {
                    parties.removeAll(scope.targets);
                    return parties;
                })
                .filter(parties -> parties.size() == 1)
                .map(parties -> parties.iterator().next());
    }

    /** The parties that can have tariffs; organisations without customs cannot. */
    static Set<String> customs(Set<String> parties) {
        Set<String> customs = new LinkedHashSet<>(parties);
        customs.removeAll(NO_CUSTOMS);
        return customs;
    }

    /** "cars entering Japan", "goods shipped to the US": the country entered has the tariff. */
    private Optional<String> entered(int s, TariffScope scope) {
        Parse parse = story.parse(s);
        for (Mention name : parse.names()) {
            int before = parse.lower(name.from() - 1).equals("the") ? name.from() - 2 : name.from() - 1;
            boolean into =
                    INTO.contains(parse.lower(before)) || parse.lower(before).equals("to") && shipped(parse, before);
            Optional<String> party = name.party().filter(p -> !scope.targets.contains(p) && !NO_CUSTOMS.contains(p));
            if (into && party.isPresent()) {
                return party;
            }
        }
        return Optional.empty();
    }

    /** "The US agreed to slash Malaysian tariffs to 19%": who changes a tariff has it, whatever stands before its name. */
    private Optional<String> changer(int s, BoundRate bound, TariffScope scope) {
        Parse parse = story.parse(s);
        int c = Clauses.around(parse, bound);
        String modifier = scope.modifier.orElseThrow();
        if (c < 0 || !scope.targets.isEmpty() || modifier.equals("united-states")) {
            return Optional.empty();
        }
        Clause clause = parse.clauses().get(c);
        boolean object = clause.object()
                .filter(p -> p.from() <= bound.noun() && bound.noun() < p.to())
                .filter(p -> !parse.text(p.from(), p.to()).contains("'"))
                .isPresent();
        return object
                        && CHANGERS.contains(clause.verb().lemma())
                        && !clause.verb().passive()
                ? clause.subject()
                        .map(p -> customs(story.parties(s, p)))
                        .filter(p -> p.size() == 1 && !p.contains(modifier))
                        .flatMap(p -> p.stream().findFirst())
                : Optional.empty();
    }

    /** "Indian shrimp face a 50% tariff in the United States": the market is who has the tariff. */
    private Optional<String> market(int s, BoundRate bound, TariffScope scope) {
        Parse parse = story.parse(s);
        int c = Clauses.around(parse, bound);
        if (c < 0 || scope.open()) {
            return Optional.empty();
        }
        return parse.clauses().get(c).complements().stream()
                .filter(p -> p.preposition().equals("in")
                        && p.phrase().parts().size() == 1
                        && p.phrase().from() >= bound.end())
                .flatMap(p -> parse.names(p.phrase().from(), p.phrase().to()).stream())
                .filter(n -> !n.can(Mention.Kind.CITY) && !ORIGINS.contains(parse.lower(n.from() - 2)))
                .flatMap(n -> n.party().stream())
                .filter(p -> !scope.targets.contains(p) && !NO_CUSTOMS.contains(p))
                .findFirst();
    }

    private static boolean shipped(Parse parse, int to) {
        for (int i = Math.max(0, to - 4); i < to; i++) {
            if (SHIPPED.contains(parse.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "The president signed an order imposing tariffs": whoever signs, orders or announces. */
    private Optional<String> orderer(int s, TariffScope scope) {
        for (Clause clause : story.parse(s).clauses()) {
            if (ORDERS.contains(clause.verb().lemma())
                    && clause.subject().isPresent()
                    && !clause.verb().passive()) {
                Set<String> parties = customs(story.parties(s, clause.subject().get()));
                parties.removeAll(scope.targets);
                if (parties.size() == 1) {
                    return parties.stream().findFirst();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean weAre(Parse parse) {
        return parse.tokens().stream()
                .anyMatch(t -> t.lower().equals("we") || t.lower().equals("our"));
    }

    private Optional<String> byAgent(int s, BoundRate bound) {
        Parse parse = story.parse(s);
        for (Clause clause : parse.clauses()) {
            boolean near = clause.start() <= parse.chunkAt(bound.noun()) && parse.chunkAt(bound.noun()) < clause.end()
                    || parse.chunkAt(bound.rate().from()) >= clause.start()
                            && parse.chunkAt(bound.rate().from()) < clause.end();
            if (near
                    && !otherTariff(parse, bound, clause)
                    && (clause.verb().passive() || clause.verb().form() == Form.BARE)) {
                Optional<String> party = clause.after("by")
                        .filter(p -> p.from() > clause.verb().head())
                        .map(p -> story.parties(s, p))
                        .filter(p -> p.size() == 1)
                        .map(p -> p.iterator().next());
                if (party.isPresent()) {
                    return party;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether another tariff is named between this one and a participle behind it, which is then the other's. */
    private static boolean otherTariff(Parse parse, BoundRate bound, Clause clause) {
        for (int i = bound.end(); i < clause.verb().from(); i++) {
            if (TariffNouns.at(parse, i)) {
                return clause.verb().form() == Form.BARE;
            }
        }
        return false;
    }

    private Optional<String> subjectParty(int s, BoundRate bound, Clause clause, TariffScope scope) {
        if (clause.subject().isEmpty() || clause.verb().passive()) {
            return Optional.empty();
        }
        if (pays(s, bound, clause) && !TariffTargets.paysAtHome(story.parse(s), clause)) {
            return Optional.empty();
        }
        Set<String> parties = customs(story.parties(s, clause.subject().get()));
        if (parties.isEmpty()) {
            ministries.party(s, clause.subject().get()).ifPresent(parties::add);
        }
        if (parties.isEmpty() && weSubject(s, clause)) {
            return Statements.speakerParty(story, s, clause.verb().from());
        }
        parties.removeAll(scope.targets);
        return parties.size() == 1 ? parties.stream().findFirst() : Optional.empty();
    }

    private boolean pays(int s, BoundRate bound, Clause clause) {
        return TARGET_SUBJECT.contains(clause.verb().lemma())
                && story.parse(s).chunkAt(bound.rate().from()) >= clause.chunk();
    }

    private boolean weSubject(int s, Clause clause) {
        String word = story.parse(s).lower(clause.subject().orElseThrow().from());
        return word.equals("we") || word.equals("i");
    }

    /** Who imposes, where the sentence does not say: who did before on the same target, else the other of the two main parties. */
    Optional<String> imposerByContext(Collection<String> targets) {
        Map<String, Integer> before = new TreeMap<>();
        for (TariffRegister.Read read : register.reads()) {
            if (targets.isEmpty()
                    || targets.contains(read.tariff().target())
                    || !targets.contains(read.tariff().imposer())) {
                before.merge(read.tariff().imposer(), 1, Integer::sum);
            }
        }
        Optional<String> usual = before.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(p -> !targets.contains(p));
        if (usual.isPresent()) {
            return usual;
        }
        List<String> main = story.principals().stream()
                .filter(p -> !NO_CUSTOMS.contains(p))
                .limit(4)
                .filter(p -> !targets.contains(p))
                .toList();
        return main.isEmpty()
                ? Optional.empty()
                : Optional.of(main.contains("united-states") ? "united-states" : main.get(0));
    }
}
