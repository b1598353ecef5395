package org.parley.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.parley.graph.QuadOrder;

/** The current build of a graph, open for queries; no other process can open it until this one closes it. */
public final class Store implements AutoCloseable {
    private final Path folder;
    private final Hold hold;
    private final Manifest manifest;
    private final Database database;
    private Optional<Texts> texts = Optional.empty();

    Store(Path folder, Hold hold, Manifest manifest, Database database) {
        this.folder = folder;
        this.hold = hold;
        this.manifest = manifest;
        this.database = database;
    }

    /** The quads and their text index; the default graph is the union of all named graphs. */
    public DatasetGraph dataset() {
        return database.dataset();
    }

    /** All quads, in the order in which they are written. */
    public List<Quad> quads() {
        return Txn.calculateRead(
                dataset(), () -> dataset().stream().sorted(QuadOrder.INSTANCE).toList());
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The text of an article as it was read for this build, empty if it read no such article. */
    public synchronized Optional<String> text(String source) {
        try {
            if (texts.isEmpty()) {
                texts = Optional.of(Texts.open(folder.resolve(Builds.TEXTS)));
            }
            return texts.get().of(source);
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
    }

    /** Leaves word for other processes that queries are answered at {@code endpoint}. */
    public void servedAt(String endpoint) {
        try {
            hold.sign(Optional.of(endpoint));
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
    }

    @Override
    public void close() {
        database.close();
        try (hold) {
            if (texts.isPresent()) {
                texts.get().close();
            }
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
    }
}
