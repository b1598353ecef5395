package org.parley.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;

/**
 * A second build made of the files of a first, in an instant, whatever their size: files to which data are only ever added
 * at the end are shared, the small ones that say how far the data go are copied. The first build stays as it is, as none
 * of the bytes it knows of is written again: TDB2 writes a changed block to a new place, and Lucene a changed segment to a
 * new file.
 */
final class Twin {
    private Twin() {}

    /** Makes {@code to}, an empty folder, hold what {@code from} holds. */
    static void of(Path from, Path to) throws IOException {
        quads(from.resolve(Database.QUADS), to.resolve(Database.QUADS));
        for (String index : List.of(Database.WORDS, Cards.CARDS, Cards.PAPERS)) {
            index(from.resolve(index), to.resolve(index));
        }
    }

    private static void quads(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Path twin = to.resolve(String.valueOf(entry.getFileName()));
                if (Files.isDirectory(entry)) {
                    quads(entry, twin);
                } else if (grows(entry)) {
                    share(entry, twin);
                } else if (!entry.endsWith("tdb.lock")) {
                    Files.copy(entry, twin);
                }
            }
        }
    }

    private static boolean grows(Path file) {
        return String.valueOf(file.getFileName()).matches(".*\\.(dat|idn|obj)");
    }

    /** Makes {@code to} hold what the index in {@code from} held when it was last made to last. */
    static void index(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (FSDirectory directory = FSDirectory.open(from)) {
            for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
                share(from.resolve(name), to.resolve(name));
            }
        } catch (IndexNotFoundException | NoSuchFileException e) {
            // Nothing was indexed yet.
            return;
        }
    }

    // Some file systems know no links; there it takes as long as copying does.
    private static void share(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(from, to);
        }
    }
}
