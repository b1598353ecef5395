package org.parley.spark;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.parley.notice.Notice;

/**
 * Copies of files that lie elsewhere, in a folder of this machine and one at a time, so that archives and web archives are
 * opened by the same code as on one machine.
 */
final class Fetching implements Closeable {
    private static final String CATALOGUE = "articles.csv";

    private final Path root;
    private final FileSystem system;
    private final Notices notices;
    private final java.nio.file.Path folder;

    Fetching(Path root, Configuration configuration, Notices notices) throws IOException {
        this.root = root;
        this.system = root.getFileSystem(configuration);
        this.notices = notices;
        this.folder = Files.createTempDirectory("parley");
    }

    /** Where the files come to lie. What is known of them is there before the first of them, if there is such a table. */
    java.nio.file.Path folder() throws IOException {
        if (system.exists(new Path(root, CATALOGUE))) {
            copy(CATALOGUE);
        }
        return folder;
    }

    /** The same names, each once its file is there and the one before it is gone. */
    Iterator<String> each(Iterator<String> names) {
        return Group.stream(() -> names).filter(this::fetched).iterator();
    }

    // What may be over soon is not caught: Spark tries again, and gives up rather than leave articles out.
    private boolean fetched(String name) {
        FileUtil.fullyDeleteContents(folder.toFile());
        try {
            copy(name);
            return true;
        } catch (FileNotFoundException | AccessControlException | AccessDeniedException e) {
            notices.accept(Notice.error(
                    "unreadable",
                    name,
                    "This could not be read: " + e.getMessage(),
                    "Check that it is there and that you may read it."));
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A name with a colon would be taken for an address if it were not said to be a path.
    private void copy(String name) throws IOException {
        Path file = new Path(root, new Path(null, null, name));
        system.copyToLocalFile(false, file, new Path(folder.resolve(name).toUri()), true);
    }

    @Override
    public void close() {
        FileUtil.fullyDelete(folder.toFile());
    }
}
