package org.parley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
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

    /** Begins a new build beside the current one, which stays as it is until the draft is published. */
    public Draft draft() {
        try {
            Files.createDirectories(folder);
            Hold hold = buildingLock();
            try {
                builds.tidy();
                return new Draft(folder, builds, builds.fresh(), hold);
            } catch (IOException | RuntimeException e) {
                hold.close();
                throw e;
            }
        } catch (IOException | JenaException e) {
            throw Trouble.with(folder, e);
        }
    }

    /** Opens the current build for queries, after waiting a little if another query has it just now. */
    public Store open() {
        try {
            return attempt(System.nanoTime() + PATIENCE.toNanos());
        } catch (IOException | JenaException e) {
            throw Trouble.with(folder, e);
        }
    }

    /** What the current build was made from, empty if nothing was built yet; works while others use the store. */
    public Optional<Manifest> manifest() {
        try {
            Optional<Path> build = builds.current();
            return build.isPresent() ? Optional.of(manifest(build.get())) : Optional.empty();
        } catch (IOException e) {
            throw Trouble.with(folder, e);
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
            giveUpIfServedOr(deadline, build.resolve(Builds.LOCK));
            pause();
        }
    }

    // A build that ended in between may have replaced and removed the one that was current: then the newer one is
    // taken.
    private Optional<Hold> hold(Path build) throws IOException {
        try {
            Optional<Hold> hold = Hold.take(build.resolve(Builds.LOCK), StandardOpenOption.WRITE);
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
            return new Store(build, hold, manifest(build), Database.in(build));
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

    private StoreException nothingBuilt() {
        return new StoreException(
                "There is no graph in " + folder + " yet.",
                "Build one with 'parley build', or give another folder with --store.");
    }

    private static Manifest manifest(Path build) throws IOException {
        return Manifest.parse(Files.readString(build.resolve(Builds.MANIFEST)));
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
