package org.parley.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.parley.graph.GraphParts;
import org.parley.store.CardView;
import org.parley.store.Draft;
import org.parley.store.Manifest.Figures;
import org.parley.validation.PartCheck;
import org.parley.wikidata.Decision;
import org.parley.wikidata.Links;

/**
 * The parts of a graph that follow from all its articles together: what things are called and linked to, the order of
 * rounds, the reference data, and what the graph says of itself.
 */
final class Consequences {
    private final Draft draft;
    private final Kit kit;
    private final State before;
    private final Sink sink;
    private final Figures old;
    private final boolean fresh;
    private final SortedMap<String, Long> entities;
    private final Set<String> paths = new HashSet<>();
    private final Set<String> series = new TreeSet<>();
    private final Map<String, Links> linkedBefore = new HashMap<>();
    private final Map<String, Links> linkedNow = new HashMap<>();

    /**
     * @param before the articles the graph was made of
     * @param old how much it held
     */
    Consequences(Draft draft, Kit kit, State before, Sink sink, Figures old) {
        this.draft = draft;
        this.kit = kit;
        this.before = before;
        this.sink = sink;
        this.old = old;
        this.fresh = before.cards().size() == 0;
        this.entities = new TreeMap<>(old.entities());
    }

    /** Notes things and series of talks about which something else is told now. */
    void touch(Collection<String> things, Collection<String> talks) {
        paths.addAll(things);
        series.addAll(talks);
    }

    /** Writes what is different; answers how much the graph holds now. */
    Figures run(State after) {
        names(after);
        order(after);
        reference(after);
        if (fresh) {
            sink.take(Sink.Change.of(Set.of(), kit.parts().ontology()));
        }
        return fresh ? describe(after) : draft.together(() -> describe(after));
    }

    // ---- what things are called and linked to

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
            linkedBefore.put(change.path(), change.earlier());
            linkedNow.put(change.path(), change.links());
            kit.progress().step();
        });
    }

    /**
     * What a thing was called and is called, and how many more there are of it: one, none, or one less.
     *
     * @param earlier links decided before
     * @param links decided now
     */
    private record Renamed(String path, Sink.Change quads, int more, Links earlier, Links links) {}

    private Renamed change(String path, State after) {
        int was = before.speaksOf(path) ? 1 : 0;
        int is = after.speaksOf(path) ? 1 : 0;
        Links earlier = kit.things().links(path, before);
        Links now = kit.things().links(path, after);
        Set<Quad> quads = kit.things().names(path, after, now);
        PartCheck.ofInferences(quads).forEach(kit.notices());
        return new Renamed(
                path, Sink.Change.of(kit.things().names(path, before, earlier), quads), is - was, earlier, now);
    }

    private void count(Renamed change) {
        Kinds.of(change.path()).ifPresent(kind -> count(kind, change.more()));
    }

    private void count(String kind, int more) {
        entities.merge(kind, (long) more, Long::sum);
        entities.remove(kind, 0L);
    }

    // ---- which round came after which

    private void order(State after) {
        kit.progress().begin("Putting rounds in order", series.size());
        kit.conveyor().carry(series.iterator(), block -> order(block, after), change -> {
            sink.take(change.quads());
            count(Kinds.TALKS, change.more());
            kit.progress().step();
        });
    }

    private Renamed order(String block, State after) {
        Set<Quad> was = order(before, block);
        Set<Quad> is = order(after, block);
        PartCheck.ofInferences(is).forEach(kit.notices());
        return new Renamed(
                block,
                Sink.Change.of(was, is),
                (is.isEmpty() ? 0 : 1) - (was.isEmpty() ? 0 : 1),
                Links.NONE,
                Links.NONE);
    }

    private Set<Quad> order(State state, String block) {
        return kit.things().order(state.block(block), state);
    }

    // ---- what is known of them beforehand

    private void reference(State after) {
        kit.progress().begin("Settling", 0);
        boolean same = paths.stream().allMatch(path -> before.known(path) == after.known(path));
        if (fresh || !same || !said(linkedBefore).equals(said(linkedNow))) {
            Links was = fresh
                    ? Links.NONE
                    : Txn.calculateRead(draft.dataset(), () -> kit.parts().withheld(draft.dataset()));
            Links is = new Links(Stream.concat(
                            was.decisions().stream().filter(decision -> !linkedNow.containsKey(decision.path())),
                            decisions(linkedNow))
                    .toList());
            sink.take(Sink.Change.of(reference(before.cards(), was), reference(after.cards(), is)));
        }
    }

    private static Stream<Decision> decisions(Map<String, Links> links) {
        return links.values().stream().flatMap(thing -> thing.decisions().stream());
    }

    private static Set<String> said(Map<String, Links> links) {
        Set<String> said = new TreeSet<>();
        new Links(decisions(links).toList())
                .rulings()
                .forEach(decision ->
                        said.add(decision.path() + " " + decision.candidate().id() + " " + decision.accepted()));
        return said;
    }

    private Set<Quad> reference(CardView cards, Links links) {
        return kit.parts().reference(cards.uses(Keys.known("")).keySet(), links);
    }

    // ---- what the graph says of itself

    private Figures describe(State after) {
        sink.finish();
        long links = Txn.calculateRead(draft.dataset(), () -> GraphParts.links(draft.dataset()));
        Set<Quad> was = fresh ? Set.of() : description(others(old));
        Figures others = figures(after, sink.quads() - was.size(), links);
        sink.take(Sink.Change.of(was, description(others)));
        sink.flush();
        return figures(after, sink.quads(), links);
    }

    private Figures figures(State after, long quads, long links) {
        return new Figures(after.cards().size(), quads, sink.facts(), sink.claims(), links, entities);
    }

    // The description counts all quads but its own, whose number does not depend on what it counts.
    private Figures others(Figures all) {
        return new Figures(
                all.articles(),
                all.quads() - description(all).size(),
                all.facts(),
                all.claims(),
                all.links(),
                all.entities());
    }

    private Set<Quad> description(Figures figures) {
        return kit.parts().description(figures.tally(), figures.links());
    }
}
