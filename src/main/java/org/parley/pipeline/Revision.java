package org.parley.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.resolution.Account;
import org.parley.resolution.Block;
import org.parley.resolution.Event;
import org.parley.store.Card;
import org.parley.store.CardView;
import org.parley.store.Draft;
import org.parley.store.Manifest.Figures;
import org.parley.validation.PartCheck;

/**
 * Brings a graph in step with its articles. It works out which parts of the graph can be others now, makes those parts as
 * they were and as they are, and writes the difference; so the graph is that which a build from all articles gives, and a
 * build is the revision of an empty graph.
 */
final class Revision {
    private final Draft draft;
    private final Kit kit;
    private final State before;
    private final Sink sink;
    private final boolean fresh;
    private final Consequences consequences;

    /**
     * @param before the articles the graph was made of: none, if it is to be made anew
     * @param old how much it held
     */
    Revision(Draft draft, Kit kit, State before, Sink sink, Figures old) {
        this.draft = draft;
        this.kit = kit;
        this.before = before;
        this.sink = sink;
        this.fresh = before.cards().size() == 0;
        this.consequences = new Consequences(draft, kit, before, sink, old);
    }

    /**
     * Writes all that is different.
     *
     * @param changed sources of articles whose cards are new
     * @param dropped sources of articles whose cards were removed
     * @return how much the graph holds now
     */
    Figures run(Set<String> changed, Set<String> dropped) {
        Set<String> others = new TreeSet<>(changed);
        others.addAll(voices(changed, dropped));
        others.addAll(redate(changed, dropped));
        Map<String, Map<Thing, String>> moved = resolve(others, dropped);
        others.addAll(moved.keySet());
        articles(others, dropped, moved);
        if (fresh) {
            draft.cards().settle();
        }
        try (State now = now()) {
            return consequences.run(now);
        }
    }

    // ---- who is a copy of whom

    private Set<String> voices(Set<String> changed, Set<String> dropped) {
        kit.progress().begin("Looking for copies", 0);
        try (CardView after = draft.cards().view()) {
            Map<String, String> voices =
                    fresh ? Voices.all(after) : new Voices(before.cards(), after).after(union(changed, dropped));
            voices.forEach((source, voice) -> {
                Card card = after.card(source).orElseThrow();
                draft.cards().put(Keys.on(card.with(card.head().speaking(voice))));
            });
            return voices.keySet();
        }
    }

    // ---- when articles without a date were written

    private Set<String> redate(Set<String> changed, Set<String> dropped) {
        kit.progress().begin("Dating", 0);
        try (State now = now()) {
            Set<String> cities = new TreeSet<>();
            cards(union(changed, dropped), now)
                    .flatMap(card -> card.stops().stream())
                    .forEach(stop -> cities.add(stop.city()));
            return new Redating(draft, kit, now).run(cities);
        }
    }

    /** The cards of these articles as they were and as they are. */
    private Stream<Card> cards(Collection<String> sources, State now) {
        return sources.stream()
                .flatMap(source -> Stream.of(before, now).flatMap(state -> state.cards().card(source).stream()));
    }

    // ---- which things the events of articles are

    private Map<String, Map<Thing, String>> resolve(Set<String> changed, Set<String> dropped) {
        kit.progress().begin("Resolving", 0);
        Map<String, Map<Thing, String>> moved = new HashMap<>();
        try (State now = now()) {
            Set<String> blocks = new TreeSet<>();
            cards(union(changed, dropped), now)
                    .flatMap(card -> card.events().stream())
                    .forEach(event -> blocks.add(event.block()));
            blocks.forEach(block -> resolve(block, now, moved));
        }
        return moved;
    }

    private static void resolve(String name, State now, Map<String, Map<Thing, String>> moved) {
        Map<String, Map<Thing, String>> stored = new HashMap<>();
        List<Event> events = new ArrayList<>();
        for (CardView.Events card : now.cards().events(Keys.block(name))) {
            card.events().stream().filter(event -> event.block().equals(name)).forEach(event -> {
                events.add(event);
                stored.put(event.source(), card.paths());
            });
        }
        Block.of(name, events)
                .paths()
                .forEach((path, same) -> same.forEach(event -> {
                    Map<Thing, String> old = stored.getOrDefault(event.source(), Map.of());
                    if (!path.equals(old.get(event.thing()))) {
                        moved.computeIfAbsent(event.source(), source -> new HashMap<>())
                                .put(event.thing(), path);
                    }
                }));
    }

    // ---- what articles add

    /** An article as it was and is, and the things and series of talks that its change touches. */
    private record Article(Optional<Card> card, Sink.Change change, Set<String> paths, Set<String> series) {}

    private void articles(Set<String> changed, Set<String> dropped, Map<String, Map<Thing, String>> moved) {
        kit.progress().begin("Writing articles", changed.size());
        Iterator<String> sources = union(changed, dropped).iterator();
        try (State now = now()) {
            kit.conveyor()
                    .carry(sources, source -> article(source, now, moved.getOrDefault(source, Map.of())), article -> {
                        article.card().ifPresent(draft.cards()::put);
                        sink.take(article.change());
                        consequences.touch(article.paths(), article.series());
                        kit.progress().step();
                    });
        }
    }

    private Article article(String source, State now, Map<Thing, String> moved) {
        Set<String> touched = new HashSet<>();
        Set<String> rounds = new HashSet<>();
        Set<Quad> old = before.cards()
                .card(source)
                .map(card -> quads(card, before.account(source), touched, rounds))
                .orElse(Set.of());
        Optional<Card> card = now.cards().card(source).map(stored -> stored.moved(moved));
        if (card.isEmpty()) {
            return new Article(card, Sink.Change.of(old, Set.of()), touched, rounds);
        }
        Reading reading = now.reading(source);
        Account account = kit.understanding().account(reading, card.get().paths());
        Set<Quad> quads = quads(card.get(), account, touched, rounds);
        PartCheck.ofArticle(reading.article(), quads).forEach(kit.notices());
        SortedSet<String> keys = Keys.of(card.get());
        keys.addAll(Keys.of(account));
        return new Article(Optional.of(card.get().keyed(keys)), Sink.Change.of(old, quads), touched, rounds);
    }

    private Set<Quad> quads(Card card, Account account, Set<String> touched, Set<String> rounds) {
        touched.addAll(Keys.spoken(account));
        touched.addAll(account.known());
        touched.addAll(account.labels().keySet());
        card.events().stream()
                .map(Event::block)
                .filter(block -> block.startsWith("round/"))
                .forEach(rounds::add);
        return kit.parts()
                .article(
                        account.reading().article(),
                        card.head().inferred(),
                        card.head().voice(),
                        account.assertions());
    }

    private State now() {
        return State.now(draft.cards(), kit.understanding());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
