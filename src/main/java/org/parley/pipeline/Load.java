package org.parley.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.parley.graph.NQuads;
import org.parley.notice.InputException;
import org.parley.notice.Notice;
import org.parley.store.Draft;
import org.parley.store.Manifest;
import org.parley.store.Manifest.Figures;
import org.parley.store.StoreFolder;
import org.parley.validation.Shapes;

/**
 * A load: from files of N-Quads that a build elsewhere has written to a graph in a store. The graph comes without the articles it
 * was made of, so that it can be asked and served but cannot follow them.
 */
public final class Load {
    private static final int MANY = 150_000;

    private final Path store;
    private final Progress progress;

    /** @param store folder of the store */
    public Load(Path store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /** Loads all of these files together and puts the graph in the place of the old one; if anything fails, that stays. */
    public Report run(List<Path> files) {
        try (Draft draft = new StoreFolder(store).draft()) {
            progress.begin("Loading", files.size());
            for (Path file : files) {
                load(file, draft);
                progress.step();
            }
            progress.begin("Checking", 0);
            Census census = Txn.calculateRead(draft.dataset(), () -> Census.of(draft.dataset()));
            List<Notice> notices = Shapes.shipped().check(draft.dataset());
            Manifest manifest = manifest(census, draft.bytes());
            draft.publish(manifest);
            return new Report(census.figures().tally(), manifest, notices);
        }
    }

    private static void load(Path file, Draft draft) {
        List<Quad> quads = new ArrayList<>();
        NQuads.read(file, quad -> {
            quads.add(quad);
            if (quads.size() == MANY) {
                draft.add(quads);
                quads.clear();
            }
        });
        draft.add(quads);
    }

    private static Manifest manifest(Census census, long bytes) {
        Figures figures = census.figures();
        Versions versions = Versions.own();
        return new Manifest(
                Versions.released(),
                versions.reading(),
                versions.making(),
                census.base(),
                List.of(),
                "",
                figures,
                census.hash().name(),
                bytes);
    }

    /** Says that a graph cannot follow its articles, if it has none. */
    static void requireArticles(Path store, Manifest manifest) {
        if (manifest.folders().isEmpty()) {
            throw new InputException(
                    "The graph in " + store + " was loaded from files, without the articles it was made of.",
                    "To add, remove or follow articles, build a graph from them with 'parley build'.");
        }
    }
}
