package org.parley.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.parley.notice.Notice;

/**
 * Files below a folder, as they are read on one machine: where they are, if they are local, else one after the other as a local
 * copy, so that archives and web archives are opened by the same code as on one machine.
 */
final class Files implements Closeable {
    private static final String CATALOGUE = "articles.csv";

    private final Path root;
    private final FileSystem system;
    private final Optional<java.nio.file.Path> copies;

    Files(String root, Configuration configuration) throws IOException {
        this.root = new Path(root);
        this.system = this.root.getFileSystem(configuration);
        this.copies =
                local(this.root) ? Optional.empty() : Optional.of(java.nio.file.Files.createTempDirectory("parley"));
        if (copies.isPresent() && system.exists(new Path(this.root, CATALOGUE))) {
            copy(CATALOGUE, copies.get());
        }
    }

    static boolean local(Path root) {
        return "file".equals(root.toUri().getScheme());
    }

    static java.nio.file.Path path(Path root) {
        return java.nio.file.Path.of(root.toUri().getPath());
    }

    /** Where the files can be read. */
    java.nio.file.Path folder() {
        return copies.orElseGet(() -> path(root));
    }

    /** The same names, each once its file is there; then the one before it may be gone. */
    Iterator<String> at(Iterator<String> names, Consumer<Notice> notices) {
        return copies.map(to -> fetched(names, to, notices)).orElse(names);
    }

    private Iterator<String> fetched(Iterator<String> names, java.nio.file.Path to, Consumer<Notice> notices) {
        return new Iterator<>() {
            private Optional<String> last = Optional.empty();

            @Override
            public boolean hasNext() {
                return names.hasNext();
            }

            @Override
            public String next() {
                last.ifPresent(name -> FileUtils.deleteQuietly(to.resolve(name).toFile()));
                String name = names.next();
                last = Optional.of(name);
                try {
                    copy(name, to);
                } catch (IOException e) {
                    notices.accept(Notice.error(
                            "unreadable",
                            name,
                            "This could not be read: " + e.getMessage(),
                            "Check that it is there and that you may read it."));
                }
                return name;
            }
        };
    }

    private void copy(String name, java.nio.file.Path to) throws IOException {
        java.nio.file.Path copy = to.resolve(name);
        java.nio.file.Files.createDirectories(copy.getParent());
        try (InputStream in = system.open(new Path(root, name))) {
            java.nio.file.Files.copy(in, copy);
        }
    }

    @Override
    public void close() {
        copies.ifPresent(folder -> {
            try {
                FileUtils.deleteDirectory(folder.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
