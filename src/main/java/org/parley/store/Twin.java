package org.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
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
    private static final int PIECE = 1 << 16;
    private static final byte[] ZEROS = new byte[PIECE];

    private Twin() {}

    /** How a file comes to be in the second build too. */
    private interface Way {
        void take(Path from, Path to) throws IOException;
    }

    /** Makes {@code to}, an empty folder, hold what {@code from} holds. */
    static void of(Path from, Path to) throws IOException {
        make(from, to, Twin::share);
    }

    /** The same, sharing no file, so that the second build can be written where the first one cannot. */
    static void apart(Path from, Path to) throws IOException {
        make(from, to, Twin::copy);
    }

    private static void make(Path from, Path to, Way way) throws IOException {
        quads(from.resolve(Database.QUADS), to.resolve(Database.QUADS), way);
        for (String index : List.of(Database.WORDS, Cards.CARDS, Cards.PAPERS)) {
            index(from.resolve(index), to.resolve(index), way);
        }
    }

    private static void quads(Path from, Path to, Way way) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Path twin = to.resolve(String.valueOf(entry.getFileName()));
                if (Files.isDirectory(entry)) {
                    quads(entry, twin, way);
                } else if (grows(entry)) {
                    way.take(entry, twin);
                } else if (!entry.endsWith("tdb.lock")) {
                    copy(entry, twin);
                }
            }
        }
    }

    private static boolean grows(Path file) {
        return String.valueOf(file.getFileName()).matches(".*\\.(dat|idn|obj)");
    }

    /** Makes {@code to} hold what the index in {@code from} held when it was last made to last. */
    static void index(Path from, Path to) throws IOException {
        index(from, to, Twin::share);
    }

    private static void index(Path from, Path to, Way way) throws IOException {
        Files.createDirectories(to);
        try (FSDirectory directory = FSDirectory.open(from)) {
            for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
                way.take(from.resolve(name), to.resolve(name));
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
            copy(from, to);
        }
    }

    // Not with its rights, as the copy of a file that may not be written may be. The database makes files longer than
    // what is
    // in them; of the rest, which is zeros, nothing is written.
    private static void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                RandomAccessFile out = new RandomAccessFile(to.toFile(), "rw")) {
            byte[] bytes = new byte[PIECE];
            for (int length = in.readNBytes(bytes, 0, PIECE); length > 0; length = in.readNBytes(bytes, 0, PIECE)) {
                out.setLength(out.length() + length);
                if (Arrays.mismatch(bytes, 0, length, ZEROS, 0, length) >= 0) {
                    out.seek(out.length() - length);
                    out.write(bytes, 0, length);
                }
            }
        }
    }
}
