package org.parley.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The room on a disk. Asked for before a build, as Java cannot always tell afterwards that it ran out. */
final class DiskSpace {
    private static final long EMPTY_STORE = 2_000_000;
    private static final long BYTES_A_QUAD = 500;

    private DiskSpace() {}

    /** Throws {@link StoreException} if a build of so many quads cannot fit. */
    static void require(Path folder, long quads) {
        long needed = EMPTY_STORE + quads * BYTES_A_QUAD;
        long free = free(folder);
        if (free < needed) {
            throw new StoreException(
                    "The disk is too full: the graph needs about " + megabytes(needed) + " MB in " + folder + ", and "
                            + megabytes(free) + " MB are free.",
                    "Make room, or give another folder with --store. The graph that was there is untouched.");
        }
    }

    private static long free(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            // Some file systems elsewhere do not know their size.
            return store.getTotalSpace() == 0 ? Long.MAX_VALUE : store.getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }
}
