package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.shared.JenaException;

/** A folder that holds a graph: one build of it is current, and is swapped for a newer one as a whole. */
public final class StoreFolder {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path folder;
    private final Builds builds;

    public StoreFolder(Path folder) {
        this.folder = folder;
        this.builds = new Builds(folder);
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** Begins a new build beside the current one, which stays as it is until the draft is published. */
    public Draft draft() {
        return begin(all -> {
            all.tidy();
            return all.fresh();
        });
    }

    /**
     * The same, with the cards of a build of the same plan that was stopped, if there is one.
     *
     * @param plan a line that tells what is built from what
     */
    public Draft draft(String plan) {
        return begin(all -> {
            Path build = all.fresh();
            Optional<Path> stopped = all.stopped();
            if (stopped.isPresent()
                    && Files.readString(stopped.get().resolve(Builds.PLAN)).equals(plan)) {
                for (String cards : List.of(Cards.PAPERS, Cards.CARDS)) {
                    Twin.index(stopped.get().resolve(cards), build.resolve(cards));
                }
            }
            Files.writeString(build.resolve(Builds.PLAN), plan);
            return build;
        });
    }

    /** Begins a build that holds what the current one holds, and is to be changed; throws if there is none. */
    public Draft revision() {
        return begin(all -> {
            Path from = all.current().orElseThrow(this::nothingBuilt);
            all.tidy();
            Path build = all.fresh();
            Twin.of(from, build);
            return build;
        });
    }

    /** Begins a build that holds the cards of the current one, and no graph yet; throws if there is none. */
    public Draft renewal() {
        return begin(all -> {
            Path from = all.current().orElseThrow(this::nothingBuilt);
            all.tidy();
            Path build = all.fresh();
            for (String cards : List.of(Cards.PAPERS, Cards.CARDS)) {
                Twin.index(from.resolve(cards), build.resolve(cards));
            }
            return build;
        });
    }

    private interface Beginning {
        Path in(Builds builds) throws IOException;
    }

    private Draft begin(Beginning beginning) {
        return Trouble.told(folder, () -> {
            Files.createDirectories(folder);
            DiskSpace.require(folder, 0);
            return begin(beginning, buildingLock());
        });
    }

    private Draft begin(Beginning beginning, Hold hold) throws IOException {
        try {
            Path build = beginning.in(builds);
            builds.tidyBut(build);
            return new Draft(folder, builds, build, hold);
        } catch (IOException | RuntimeException | InternalError e) {
            hold.close();
            throw e;
        }
    }

    /** Opens the current build for queries, after waiting a little if another query has it just now. */
    public Store open() {
        try {
            return attempt(System.nanoTime() + PATIENCE.toNanos());
        } catch (IOException | JenaException | RuntimeIOException e) {
            throw Trouble.reading(folder, e);
        }
    }

    /** How many bytes the quads of the current build take, 0 if nothing was built yet. */
    public long bytes() {
        try {
            Optional<Path> build = builds.current();
            return build.isPresent() ? builds.bytes(build.get().resolve(Database.QUADS)) : 0;
        } catch (IOException e) {
            throw Trouble.reading(folder, e);
        }
    }

    /** What the current build was made from, empty if nothing was built yet; works while others use the store. */
    public Optional<Manifest> manifest() {
        try {
            Optional<Path> build = builds.current();
            return build.isPresent() ? Optional.of(manifest(build.get())) : Optional.empty();
        } catch (IOException e) {
            throw Trouble.reading(folder, e);
        }
    }

    private Hold buildingLock() throws IOException {
        Path file = folder.resolve("build.lock");
        return Hold.take(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .orElseThrow(() -> busyBuilding(file));
    }

    private StoreException busyBuilding(Path file) {
        return new StoreException(
                "Another build is writing to " + folder + " (process "
                        + holder(file).process() + ").",
                "Wait until it has finished, or give another folder with --store.");
    }

    private Store attempt(long deadline) throws IOException {
        while (true) {
            Path build = builds.current().orElseThrow(this::nothingBuilt);
            Optional<Hold> hold = hold(build);
            if (hold.isPresent()) {
                return opened(build, hold.get());
            }
            if (builds.current().equals(Optional.of(build))) {
                giveUpIfServedOr(deadline, build.resolve(Builds.LOCK));
                pause();
            }
        }
    }

    // A build that ended in between may have replaced and removed the one that was current: then the newer one is
    // taken.
    private Optional<Hold> hold(Path build) throws IOException {
        try {
            Optional<Hold> hold = ReadingCopy.needed(build)
                    ? Optional.of(ReadingCopy.of(build))
                    : Hold.take(build.resolve(Builds.LOCK), StandardOpenOption.WRITE);
            if (hold.isPresent() && !builds.current().equals(Optional.of(build))) {
                hold.get().close();
                return Optional.empty();
            }
            return hold;
        } catch (NoSuchFileException e) {
            if (builds.current().equals(Optional.of(build))) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Store opened(Path build, Hold hold) throws IOException {
        try {
            return new Store(hold.folder(), hold, manifest(build), Database.in(hold.folder()));
        } catch (IOException | RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    private void giveUpIfServedOr(long deadline, Path lock) {
        Holder holder = holder(lock);
        if (holder.endpoint().isPresent()) {
            throw new StoreException(
                    "The store in " + folder + " is served by process " + holder.process() + ".",
                    "Ask it there: --endpoint " + holder.endpoint().get());
        }
        if (System.nanoTime() - deadline > 0) {
            throw new StoreException(
                    "The store in " + folder + " is in use by process " + holder.process() + ".",
                    "Wait until that has finished, or ask a running server with --endpoint URL.");
        }
    }

    /** Says that there is no graph here yet. */
    public StoreException nothingBuilt() {
        return new StoreException(
                "There is no graph in " + folder + " yet.",
                "Build one with 'parley build', or give another folder with --store.");
    }

    private static Manifest manifest(Path build) throws IOException {
        String json = Files.readString(build.resolve(Builds.MANIFEST));
        try {
            return Manifest.parse(json);
        } catch (RuntimeException e) {
            throw new StoreException(
                    "The graph in " + build + " was made by another version of Parley.",
                    "Make it anew with 'parley build'.",
                    e);
        }
    }

    private static Holder holder(Path lock) {
        try {
            return Hold.holder(lock);
        } catch (IOException e) {
            return Holder.of("");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
