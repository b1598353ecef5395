package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.parley.corpus.Article;

/** A build in the making. Nobody sees it until it is published; closed unpublished, it leaves nothing behind. */
public final class Draft implements AutoCloseable {
    private final Path folder;
    private final Builds builds;
    private final Path build;
    private final Hold hold;
    private final Database database;
    private boolean open = true;
    private boolean published;

    Draft(Path folder, Builds builds, Path build, Hold hold) throws IOException {
        this.folder = folder;
        this.builds = builds;
        this.build = build;
        this.hold = hold;
        this.database = Database.in(build);
    }

    /** Adds quads and indexes their text. */
    public void add(List<Quad> quads) {
        DiskSpace.require(folder, quads.size());
        try {
            database.add(quads);
        } catch (JenaException | InternalError e) {
            // A file that is mapped into memory and cannot grow is an internal error to Java.
            throw Trouble.with(folder, e);
        }
    }

    /** Keeps the texts of the articles as they were read. */
    public void keep(Collection<Article> articles) {
        try {
            Texts.write(articles, build.resolve(Builds.TEXTS));
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
    }

    /** What was added so far, to be checked. */
    public DatasetGraph dataset() {
        return database.dataset();
    }

    /** Makes this the current build and closes it. */
    public void publish(Manifest manifest) {
        try {
            Files.writeString(build.resolve(Builds.MANIFEST), manifest.json());
            shut();
            builds.point(build);
            published = true;
        } catch (IOException | JenaException | InternalError e) {
            throw Trouble.with(folder, e);
        }
        close();
    }

    /** Throws the draft away unless it was published. */
    @Override
    public void close() {
        if (!hold.open()) {
            return;
        }
        try (hold) {
            shut();
            tidy();
        } catch (IOException | JenaException | InternalError e) {
            throw Trouble.with(folder, e);
        }
    }

    private void shut() {
        if (open) {
            open = false;
            database.close();
        }
    }

    private void tidy() throws IOException {
        if (published) {
            builds.tidy();
        } else {
            Builds.remove(build);
        }
    }
}
