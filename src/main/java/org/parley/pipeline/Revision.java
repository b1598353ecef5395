package org.parley.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.graph.GraphParts;
import org.parley.graph.Tally;
import org.parley.resolution.Account;
import org.parley.resolution.Block;
import org.parley.resolution.Event;
import org.parley.resolution.Naming;
import org.parley.resolution.Series;
import org.parley.store.Card;
import org.parley.store.CardView;
import org.parley.store.Cards;
import org.parley.store.Draft;
import org.parley.store.Manifest.Figures;
import org.parley.wikidata.Decision;
import org.parley.wikidata.Links;

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
    private final SortedMap<String, Long> entities;
    private final Set<String> paths = new HashSet<>();
    private final Set<String> series = new TreeSet<>();
    private final Map<String, Links> withheld = new HashMap<>();

    /**
     * @param before the articles the graph was made of: none, if it is to be made anew
     */
    Revision(Draft draft, Kit kit, State before, Sink sink, Figures figures) {
        this.draft = draft;
        this.kit = kit;
        this.before = before;
        this.sink = sink;
        this.fresh = before.cards().size() == 0;
        this.entities = new TreeMap<>(figures.entities());
    }

    /**
     * Writes all that is different.
     *
     * @param changed sources of articles whose cards are new
     * @param dropped sources of articles whose cards were removed
     * @return how much the graph holds now
     */
    Figures run(Set<String> changed, Set<String> dropped, Figures old) {
        Set<String> others = new TreeSet<>(changed);
        others.addAll(voices(changed, dropped));
        others.addAll(redate(changed, dropped));
        Map<String, Map<Thing, String>> moved = resolve(others, dropped);
        others.addAll(moved.keySet());
        articles(others, dropped, moved);
        return parts(others, dropped, old);
    }

    // ---- who is a copy of whom

    private Set<String> voices(Set<String> changed, Set<String> dropped) {
        kit.progress().begin("Looking for copies", 0);
        try (CardView after = draft.cards().view()) {
            Map<String, String> voices =
                    fresh ? Voices.all(after) : new Voices(before.cards(), after).after(union(changed, dropped));
            voices.forEach((source, voice) -> put(after.card(source).orElseThrow(), voice));
            return voices.keySet();
        }
    }

    private void put(Card card, String voice) {
        draft.cards()
                .put(Intake.keyed(new Card(
                        card.head().speaking(voice),
                        card.sample(),
                        card.stops(),
                        card.events(),
                        card.paths(),
                        card.keys())));
    }

    // ---- when articles without a date were written

    private Set<String> redate(Set<String> changed, Set<String> dropped) {
        kit.progress().begin("Dating", 0);
        try (State now = now()) {
            Set<String> cities = new TreeSet<>();
            Stream.of(changed, dropped).flatMap(Set::stream).forEach(source -> Stream.of(before, now)
                    .flatMap(state -> state.cards().card(source).stream())
                    .flatMap(card -> card.stops().stream())
                    .forEach(stop -> cities.add(stop.city())));
            return new Redating(draft, kit, now).run(cities);
        }
    }

    // ---- which things the events of articles are

    private Map<String, Map<Thing, String>> resolve(Set<String> changed, Set<String> dropped) {
        kit.progress().begin("Resolving", 0);
        Map<String, Map<Thing, String>> moved = new HashMap<>();
        try (State now = now()) {
            Set<String> blocks = blocks(union(changed, dropped), now);
            for (String block : blocks) {
                resolve(block, now, moved);
            }
        }
        return moved;
    }

    private Set<String> blocks(Collection<String> sources, State now) {
        Set<String> blocks = new TreeSet<>();
        sources.forEach(source -> Stream.of(before, now)
                .flatMap(state -> state.cards().card(source).stream())
                .flatMap(card -> card.events().stream())
                .forEach(event -> blocks.add(event.block())));
        return blocks;
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

    /** An article as it was and is. */
    private record Article(Optional<Card> card, Sink.Change change, Set<String> paths, Set<String> series) {}

    private void articles(Set<String> changed, Set<String> dropped, Map<String, Map<Thing, String>> moved) {
        kit.progress().begin("Writing articles", changed.size());
        Iterator<String> sources = union(changed, dropped).iterator();
        try (State now = now()) {
            kit.conveyor()
                    .carry(sources, source -> article(source, now, moved.getOrDefault(source, Map.of())), article -> {
                        article.card().ifPresent(draft.cards()::put);
                        sink.take(article.change());
                        paths.addAll(article.paths());
                        series.addAll(article.series());
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
        Optional<Card> card = now.cards().card(source).map(stored -> moved(stored, moved));
        if (card.isEmpty()) {
            return new Article(card, Sink.Change.of(old, Set.of()), touched, rounds);
        }
        Reading reading = now.reading(source);
        Account account = kit.understanding().account(reading, card.get().paths());
        Set<Quad> quads = quads(card.get(), account, touched, rounds);
        SortedSet<String> keys = Keys.of(card.get());
        keys.addAll(Keys.of(account));
        return new Article(Optional.of(keyed(card.get(), keys)), Sink.Change.of(old, quads), touched, rounds);
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

    private static Card moved(Card card, Map<Thing, String> moved) {
        Map<Thing, String> paths = new HashMap<>(card.paths());
        paths.putAll(moved);
        return new Card(card.head(), card.sample(), card.stops(), card.events(), paths, card.keys());
    }

    private static Card keyed(Card card, SortedSet<String> keys) {
        return new Card(card.head(), card.sample(), card.stops(), card.events(), card.paths(), keys);
    }

    // ---- what follows from all of them

    private Figures parts(Set<String> changed, Set<String> dropped, Figures old) {
        kit.progress().begin("Settling", 0);
        if (fresh) {
            draft.cards().settle();
        }
        try (State after = now()) {
            names(after);
            order(after);
            reference(after);
            if (fresh) {
                sink.take(Sink.Change.of(Set.of(), kit.parts().ontology()));
            }
            return describe(after, old);
        }
    }

    /** A thing, and by whom it is known now. */
    private record Named(String path, String witness) {}

    private void names(State after) {
        kit.progress().begin("Naming things", paths.size());
        List<Named> named = new ArrayList<>();
        kit.conveyor()
                .carry(
                        paths.iterator(),
                        path -> new Named(path, after.witness(path).orElse("")),
                        named::add);
        // So that an article is opened once for all things it is the witness of.
        named.sort(Comparator.comparing(Named::witness).thenComparing(Named::path));
        kit.conveyor().carry(named.iterator(), name -> change(name.path(), after), change -> {
            sink.take(change.quads());
            count(change);
            withheld.put(change.path(), change.links());
            kit.progress().step();
        });
    }

    /**
     * What a thing was called and is called, and how many more there are of it: one, none, or one less.
     *
     * @param links decided now
     */
    private record Renamed(String path, Sink.Change quads, int more, Links links) {}

    private Renamed change(String path, State after) {
        int was = before.speaksOf(path) ? 1 : 0;
        int is = after.speaksOf(path) ? 1 : 0;
        Links links = links(path, after);
        Set<Quad> old = names(path, before, links(path, before));
        return new Renamed(path, Sink.Change.of(old, names(path, after, links)), is - was, links);
    }

    private Links links(String path, State state) {
        return kit.parts().linkable(path) || state.known(path)
                ? kit.parts().links(state.around(path), path)
                : Links.NONE;
    }

    private Set<Quad> names(String path, State state, Links links) {
        Set<Quad> quads = new LinkedHashSet<>(kit.parts().inferences(Naming.of(path, state)));
        quads.addAll(kit.parts().links(links));
        return quads;
    }

    private void count(Renamed change) {
        Kinds.of(change.path()).ifPresent(kind -> count(kind, change.more()));
    }

    private void count(String kind, int more) {
        entities.merge(kind, (long) more, Long::sum);
        entities.remove(kind, 0L);
    }

    private void order(State after) {
        kit.progress().begin("Putting rounds in order", series.size());
        kit.conveyor().carry(series.iterator(), block -> order(block, after), change -> {
            sink.take(change.quads());
            count("Talks", change.more());
            kit.progress().step();
        });
    }

    private Renamed order(String block, State after) {
        Set<Quad> was = order(before, block);
        Set<Quad> is = order(after, block);
        return new Renamed(
                block, Sink.Change.of(was, is), (is.isEmpty() ? 0 : 1) - (was.isEmpty() ? 0 : 1), Links.NONE);
    }

    private Set<Quad> order(State state, String block) {
        return kit.parts()
                .inferences(
                        Series.of(state.block(block), state, kit.understanding().names()));
    }

    private void reference(State after) {
        Links was = fresh
                ? Links.NONE
                : Txn.calculateRead(draft.dataset(), () -> kit.parts().withheld(draft.dataset()));
        Links is = new Links(Stream.concat(
                        was.decisions().stream().filter(decision -> !withheld.containsKey(decision.path())),
                        withheld.values().stream().flatMap(links -> links.decisions().stream()))
                .toList());
        boolean same = paths.stream().allMatch(path -> before.known(path) == after.known(path));
        if (fresh || !same || !said(was).equals(said(is))) {
            sink.take(Sink.Change.of(reference(before.cards(), was), reference(after.cards(), is)));
        }
    }

    private static Set<String> said(Links links) {
        Set<String> said = new TreeSet<>();
        links.decisions().stream()
                .filter(decision -> !decision.accepted() || decision.rule().equals(Decision.HAND))
                .forEach(decision ->
                        said.add(decision.path() + " " + decision.candidate().id() + " " + decision.accepted()));
        return said;
    }

    private Set<Quad> reference(CardView cards, Links links) {
        return kit.parts().reference(cards.uses(Keys.known("")).keySet(), links);
    }

    private Figures describe(State after, Figures old) {
        sink.finish();
        long links = Txn.calculateRead(draft.dataset(), () -> GraphParts.links(draft.dataset()));
        long before = description(old, quadsBefore(old), old.links()).size();
        long quads = sink.quads() - (fresh ? 0 : before);
        Set<Quad> was = fresh ? Set.of() : description(old, quadsBefore(old), old.links());
        Figures now = new Figures(after.cards().size(), quads, 0, sink.claims(), links, entities);
        sink.take(Sink.Change.of(was, description(now, quads, links)));
        sink.flush();
        return new Figures(now.articles(), sink.quads(), sink.facts(), sink.claims(), links, entities);
    }

    // The description counts all quads but its own, whose number does not depend on what it counts.
    private long quadsBefore(Figures old) {
        return old.quads() - description(old, old.quads(), old.links()).size();
    }

    private Set<Quad> description(Figures figures, long quads, long links) {
        return kit.parts()
                .description(
                        new Tally(figures.articles(), figures.facts(), figures.claims(), figures.entities(), quads),
                        links);
    }

    private State now() {
        return State.now(draft.cards(), kit.understanding());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** The cards that are being changed. */
    Cards cards() {
        return draft.cards();
    }
}
