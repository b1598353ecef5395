package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A copy of a build that may not be written, in the folder for temporary files: the database locks what it opens, even if it
 * only reads. The copy is gone when it is no longer held, or when the process ends.
 */
final class ReadingCopy {
    private final Path folder;
    private final Hold hold;
    private final Thread atEnd = new Thread(this::end, "parley-reading-copy");

    private ReadingCopy(Path folder) throws IOException {
        this.folder = folder;
        this.hold = Hold.take(folder.resolve(Builds.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .orElseThrow()
                .then(this::remove);
    }

    /** Whether this user cannot open {@code build} where it lies. */
    static boolean needed(Path build) {
        return Files.exists(build)
                && !(Files.isWritable(build.resolve(Builds.LOCK)) && Files.isWritable(build.resolve(Database.QUADS)));
    }

    /** Copies {@code build} and holds the copy; throws {@link StoreException} if it cannot be copied. */
    static Hold of(Path build) throws IOException {
        ReadingCopy copy = begun(build);
        try {
            Twin.apart(build, copy.folder);
            return copy.hold;
        } catch (IOException e) {
            copy.end();
            if (Trouble.full(e)) {
                throw noRoom(build, e);
            }
            throw e;
        } catch (RuntimeException e) {
            copy.end();
            throw e;
        }
    }

    private static ReadingCopy begun(Path build) {
        try {
            ReadingCopy copy = new ReadingCopy(Files.createTempDirectory("parley-store"));
            Runtime.getRuntime().addShutdownHook(copy.atEnd);
            return copy;
        } catch (IOException e) {
            throw noRoom(build, e);
        }
    }

    private static StoreException noRoom(Path build, IOException e) {
        return new StoreException(
                "You may not write to " + build + ", so it must be copied to be read, and it cannot be copied to "
                        + System.getProperty("java.io.tmpdir") + ".",
                "Make room there, or name another folder, as in PARLEY_OPTS=-Djava.io.tmpdir=/large parley ...",
                e);
    }

    private void end() {
        try {
            hold.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // The process is ending, and this is done by what was to be done then.
        }
        try {
            Builds.remove(folder);
        } catch (IOException | UncheckedIOException e) {
            // What does not go now is where the system clears up in time.
        }
    }
}
