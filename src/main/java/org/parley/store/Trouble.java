package org.parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.shared.JenaException;
import org.apache.lucene.store.AlreadyClosedException;

/** What to tell the user when files cannot be read or written. */
final class Trouble {
    private static final String UNTOUCHED = "The graph that was there is untouched.";

    private Trouble() {}

    /** Work on files. */
    interface Work<T> {
        T done() throws IOException;
    }

    /**
     * Does work on the files of a store. Each library has its own way to say that it could not read or write: Jena has two,
     * an index that could not write is closed when it is asked for more, and Java calls it an internal error if a file that is
     * mapped into memory cannot grow.
     */
    static <T> T told(Path place, Work<T> work) {
        try {
            return work.done();
        } catch (IOException
                | UncheckedIOException
                | JenaException
                | RuntimeIOException
                | AlreadyClosedException
                | InternalError e) {
            throw with(place, e);
        }
    }

    static StoreException with(Path place, Throwable failure) {
        if (full(failure)) {
            return new StoreException(
                    "The disk is full: " + place + " could not be written.",
                    "Make room, or give another folder with --store. " + UNTOUCHED,
                    failure);
        }
        if (refused(failure)) {
            return new StoreException(
                    "You may not write to " + place + ".",
                    "Change the rights of the folder, or give another one with --store. " + UNTOUCHED,
                    failure);
        }
        return other(place, failure);
    }

    /** The same where nothing was to be written. */
    static StoreException reading(Path place, Throwable failure) {
        return refused(failure)
                ? new StoreException(
                        "You may not read all of " + place + ".",
                        "Change the rights of the folder, or give another one with --store.",
                        failure)
                : with(place, failure);
    }

    /** Whether there was no room for what was to be written. */
    static boolean full(Throwable failure) {
        String reason = reason(failure);
        return reason.contains("no space") || reason.contains("disk quota") || reason.contains("unsafe memory access");
    }

    private static boolean refused(Throwable failure) {
        String reason = reason(failure);
        return reason.contains("read-only") || reason.contains("denied") || reason.contains("not permitted");
    }

    private static StoreException other(Path place, Throwable failure) {
        if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
            return new StoreException(
                    place + " is a file, and a store is a folder.", "Give a folder with --store.", failure);
        }
        return new StoreException(
                "The store in " + place + " could not be used: " + said(failure),
                "Check the folder, or give another one with --store; 'parley build' makes a new graph.",
                failure);
    }

    // Jena wraps the failures of the file system, some of them twice; the innermost one knows why.
    private static String reason(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Optional<Throwable> at = Optional.of(failure);
                at.isPresent();
                at = at.flatMap(e -> Optional.ofNullable(e.getCause()))) {
            all.append(at.get() instanceof AccessDeniedException ? "denied " : "")
                    .append(said(at.get()))
                    .append('\n');
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private static String said(Throwable failure) {
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
