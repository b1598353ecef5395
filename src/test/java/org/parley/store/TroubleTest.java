package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.tdb2.TDBException;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final Path PLACE = Path.of("graph");

    @Test
    void tellsAFullDiskFromOtherTroubleHoweverDeepItIsWrapped() {
        Throwable failure = new IllegalStateException(new IOException("No space left on device"));
        StoreException told = Trouble.with(PLACE, failure);
        assertEquals("The disk is full: graph could not be written.", told.getMessage());
        assertTrue(told.advice().contains("--store"));
    }

    @Test
    void tellsThatWritingIsNotAllowed() {
        assertEquals(
                "You may not write to graph.",
                Trouble.with(PLACE, new AccessDeniedException("graph/builds")).getMessage());
        assertEquals(
                "You may not write to graph.",
                Trouble.with(PLACE, new FileSystemException("graph/builds", null, "Read-only file system"))
                        .getMessage());
    }

    @Test
    void tellsAFullDiskInWhateverWayALibraryPutsIt() {
        IOException full = new IOException("No space left on device");
        for (Throwable failure : List.of(
                full,
                new UncheckedIOException(full),
                new RuntimeIOException(full),
                new TDBException("write", full),
                new AlreadyClosedException("this IndexWriter is closed", full),
                new InternalError(
                        "a fault occurred in a recent unsafe memory access operation in compiled Java code"))) {
            StoreException told = assertThrows(StoreException.class, () -> Trouble.told(PLACE, () -> thrown(failure)));
            assertEquals("The disk is full: graph could not be written.", told.getMessage());
        }
    }

    private static String thrown(Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw (Error) failure;
    }

    @Test
    void tellsThatReadingIsNotAllowed() {
        assertEquals(
                "You may not read all of graph.",
                Trouble.reading(PLACE, new AccessDeniedException("graph/current"))
                        .getMessage());
    }

    @Test
    void passesOnWhatItDoesNotKnow() {
        assertEquals(
                "The store in graph could not be used: Stale file handle",
                Trouble.with(PLACE, new IOException("Stale file handle")).getMessage());
    }
}
