package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The quads of one build and their text index on disk; its default graph is the union of its named graphs. */
final class Database implements AutoCloseable {
    static final String QUADS = "tdb2";
    static final String WORDS = "lucene";

    private final DatasetGraph plain;
    private final DatasetGraph searchable;

    private Database(DatasetGraph plain, DatasetGraph searchable) {
        this.plain = plain;
        this.searchable = searchable;
    }

    /** Opens the database in {@code folder}, or makes an empty one there. The caller holds the folder's lock. */
    static Database in(Path folder) throws IOException {
        Path quads = Files.createDirectories(folder.resolve(QUADS));
        DatasetGraph plain = DatabaseMgr.connectDatasetGraph(quads.toString());
        try {
            plain.getContext().set(TDB2.symUnionDefaultGraph, true);
            return new Database(plain, TextSearch.over(plain, folder.resolve(WORDS)));
        } catch (IOException | RuntimeException e) {
            TDBInternal.expel(plain, true);
            throw e;
        }
    }

    DatasetGraph dataset() {
        return searchable;
    }

    void change(Collection<Quad> removed, Collection<Quad> added) {
        if (searchable.isInTransaction()) {
            removed.forEach(searchable::delete);
            added.forEach(searchable::add);
        } else {
            together(() -> {
                change(removed, added);
                return true;
            });
        }
    }

    /** Makes all changes of some work last at once: what is forced to disk takes longer than small changes do. */
    <T> T together(Supplier<T> work) {
        searchable.begin(ReadWrite.WRITE);
        try {
            T done = work.get();
            searchable.commit();
            return done;
        } finally {
            searchable.end();
        }
    }

    @Override
    public void close() {
        searchable.close();
        TDBInternal.expel(plain, true);
    }
}
