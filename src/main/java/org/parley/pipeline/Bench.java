package org.parley.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.parley.graph.GraphParts;
import org.parley.graph.HashSum;
import org.parley.graph.Names;
import org.parley.notice.Notice;
import org.parley.reference.ReferenceData;
import org.parley.store.Draft;
import org.parley.store.Manifest;
import org.parley.store.Manifest.Figures;
import org.parley.store.StoreException;
import org.parley.validation.Shapes;
import org.parley.wikidata.Mappings;

/** Where builds and changes are made: the tools, the notices, and the last steps that all have in common. */
final class Bench implements AutoCloseable {
    private final Names names;
    private final String making;
    private final List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
    private final Kit kit;
    // Read while articles are.
    private final CompletableFuture<Shapes> shapes = CompletableFuture.supplyAsync(Shapes::shipped);

    Bench(
            Names names,
            ReferenceData reference,
            Mappings mappings,
            Understanding understanding,
            Progress progress,
            int threads) {
        this.names = names;
        this.making = making(mappings);
        this.kit = new Kit(
                understanding,
                new GraphParts(names, reference, mappings),
                new Conveyor(threads),
                progress,
                notices::add);
    }

    /** A name for the way in which this program makes graphs with these links. */
    static String making(Mappings mappings) {
        String own = Versions.own().making();
        return mappings.rows().isEmpty()
                ? own
                : own + "-" + Inputs.hash(mappings.rows().toString()).substring(0, 16);
    }

    Kit kit() {
        return kit;
    }

    List<Notice> notices() {
        return notices;
    }

    /** Makes a graph of all cards of a draft, which has none yet, and puts it in the place of the old one. */
    Report make(Draft draft, List<Path> places) {
        Set<String> all;
        try (var cards = draft.cards().view()) {
            all = new TreeSet<>(cards.sources());
        }
        try (State before = State.empty(draft.cards(), kit.understanding())) {
            Sink sink = new Sink(draft, kit.parts(), true, HashSum.NONE, Figures.NONE);
            Figures figures = new Revision(draft, kit, before, sink, Figures.NONE).run(all, Set.of());
            kit.progress().begin("Checking", 0);
            kit.conveyor()
                    .carry(shapes.join().each().iterator(), shape -> shape.check(draft.dataset()), notices::addAll);
            return publish(draft, places, figures, Inputs.of(draft), sink.hash(), draft.bytes());
        }
    }

    /** Brings the graph of a draft in step with its cards, and puts it in the place of the old one. */
    Report change(
            Draft draft, State before, Manifest old, List<Path> places, Set<String> changed, Set<String> dropped) {
        Sink sink = new Sink(draft, kit.parts(), false, HashSum.of(old.hash()), old.figures());
        Figures figures = new Revision(draft, kit, before, sink, old.figures()).run(changed, dropped);
        kit.progress().begin("Checking", 0);
        CompletableFuture<Void> saving = CompletableFuture.runAsync(draft::saveCards);
        notices.addAll(shapes.join().check(draft.dataset(), sink.touched()));
        finish(saving);
        HashSum inputs = HashSum.of(old.articles()).plus(Inputs.change(draft, before.cards(), changed, dropped));
        return publish(draft, places, figures, inputs, sink.hash(), old.bytes());
    }

    private static void finish(CompletableFuture<Void> saving) {
        try {
            saving.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreException trouble) {
                throw trouble;
            }
            throw e;
        }
    }

    private Report publish(Draft draft, List<Path> places, Figures figures, HashSum inputs, HashSum hash, long bytes) {
        Versions versions = Versions.own();
        Manifest manifest = new Manifest(
                Versions.released(),
                versions.reading(),
                making,
                names.base(),
                places.stream().map(Path::toString).toList(),
                inputs.name(),
                figures,
                hash.name(),
                bytes);
        draft.publish(manifest);
        return new Report(figures.tally(), manifest, notices);
    }

    @Override
    public void close() {
        kit.conveyor().close();
    }
}
