package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.parley.corpus.Article;
import org.parley.extraction.Reading;

/** A build in the making. Nobody sees it until it is published; closed unpublished, it leaves nothing behind. */
public final class Draft implements AutoCloseable {
    private final Path folder;
    private final Builds builds;
    private final Path build;
    private final Hold hold;
    private final Database database;
    private final Cards cards;
    private boolean open = true;
    private boolean published;

    Draft(Path folder, Builds builds, Path build, Hold hold) throws IOException {
        this.folder = folder;
        this.builds = builds;
        this.build = build;
        this.hold = hold;
        this.database = Database.in(build);
        try {
            this.cards = Cards.in(folder, build);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** What was read in each article. */
    public Cards cards() {
        return cards;
    }

    /** Adds quads and indexes their text. */
    public void add(List<Quad> quads) {
        change(List.of(), quads);
    }

    /** Removes quads and adds others, and keeps the index of their text in step. */
    public void change(Collection<Quad> removed, Collection<Quad> added) {
        DiskSpace.require(folder, added.size());
        Trouble.told(folder, () -> {
            database.change(removed, added);
            return true;
        });
    }

    /** Does all changes that some work makes as one. */
    public <T> T together(Supplier<T> work) {
        return Trouble.told(folder, () -> database.together(work));
    }

    /** Makes the cards outlast this process, so that whoever builds the same again need not read these articles. */
    public void saveCards() {
        DiskSpace.require(folder, 0);
        cards.commit();
    }

    /** Keeps articles as they were read, without anything read in them. */
    public void keep(Collection<Article> articles) {
        articles.forEach(article -> cards.keep(
                new Reading(article, Optional.empty(), List.of(), List.of(), Map.of(), List.of(), List.of())));
    }

    /** Whether it holds no quads yet. */
    public boolean empty() {
        DatasetGraph dataset = database.dataset();
        return Txn.calculateRead(dataset, () -> !dataset.find().hasNext());
    }

    /** How many bytes the quads take on disk. */
    public long bytes() {
        return Trouble.told(folder, () -> builds.bytes(build.resolve(Database.QUADS)));
    }

    /** What was added so far, to be checked. */
    public DatasetGraph dataset() {
        return database.dataset();
    }

    /** Makes this the current build and closes it. */
    public void publish(Manifest manifest) {
        Trouble.told(folder, () -> {
            Files.writeString(build.resolve(Builds.MANIFEST), manifest.json());
            shut(true);
            builds.point(build);
            published = true;
            return build;
        });
        close();
    }

    /** Throws the draft away unless it was published. */
    @Override
    public void close() {
        if (hold.open()) {
            Trouble.told(folder, () -> {
                try (hold) {
                    shut(false);
                    tidy();
                }
                return build;
            });
        }
    }

    private void shut(boolean whole) {
        if (open) {
            open = false;
            database.close();
            if (whole) {
                cards.close();
            } else {
                cards.abandon();
            }
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
