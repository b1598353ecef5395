package org.parley.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.parley.corpus.Article;
import org.parley.graph.SortedQuads;

/** The current build of a graph, open for queries; no other process can open it until this one closes it. */
public final class Store implements AutoCloseable {
    private final Path folder;
    private final Hold hold;
    private final Manifest manifest;
    private final Database database;
    private Optional<PaperView> papers = Optional.empty();

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

    /** All quads, in the order in which they are written; memory need not hold them. */
    public SortedQuads sorted() {
        return Txn.calculateRead(dataset(), () -> SortedQuads.of(dataset().find()));
    }

    /** The same for a graph that memory can hold. */
    public List<Quad> quads() {
        try (SortedQuads sorted = sorted()) {
            return Iter.toList(sorted.iterator());
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The text of an article as it was read for this build, empty if it read no such article. */
    public Optional<String> text(String source) {
        return papers().article(source).map(Article::text);
    }

    /** SHA-256 of each article this build was made from, with what was given of it, by source. */
    public SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = new TreeMap<>();
        try (CardView cards = CardView.in(folder)) {
            cards.heads(head -> inputs.put(head.source(), head.hash()));
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
        return inputs;
    }

    private synchronized PaperView papers() {
        try {
            if (papers.isEmpty()) {
                papers = Optional.of(PaperView.in(folder));
            }
            return papers.get();
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
    }

    /** Leaves word for other processes that queries are answered at {@code endpoint}. */
    public void servedAt(String endpoint) {
        hold.sign(Optional.of(endpoint));
    }

    // Whoever ends the process may have closed it already.
    @Override
    public void close() {
        synchronized (hold) {
            if (hold.open()) {
                shut();
            }
        }
    }

    private void shut() {
        database.close();
        try (hold) {
            if (papers.isPresent()) {
                papers.get().close();
            }
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
    }
}
