package org.parley.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of the builds of one store, and the small file {@code current} that names the one that counts. A build is
 * whole before {@code current} is replaced in one step, so whatever happens, {@code current} names a whole build.
 */
final class Builds {
    static final String MANIFEST = "manifest.json";
    static final String LOCK = "in-use";
    /** What a build in the making is to become; it tells whether another may go on with it. */
    static final String PLAN = "plan";

    private final Path home;
    private final Path root;
    private final Path current;

    Builds(Path home) {
        this.home = home;
        this.root = home.resolve("builds");
        this.current = home.resolve("current");
    }

    /** The folder of the current build, empty if nothing was built yet. */
    Optional<Path> current() throws IOException {
        try {
            return Optional.of(root.resolve(
                    Files.readString(current, StandardCharsets.UTF_8).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The newest folder of a build that was stopped before it was whole, empty if there is none. */
    Optional<Path> stopped() throws IOException {
        Optional<Path> last = current();
        return all().stream()
                .filter(build -> last.isEmpty() || number(build) > number(last.get()))
                .filter(build -> Files.isRegularFile(build.resolve(PLAN)))
                .reduce((earlier, later) -> later);
    }

    /** So many bytes the files below a folder take. */
    long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }

    /** A new, empty folder. The caller holds the lock for building. */
    Path fresh() throws IOException {
        Files.createDirectories(root);
        int last = all().stream().mapToInt(Builds::number).max().orElse(0);
        Path fresh = Files.createDirectory(root.resolve(String.format("%06d", last + 1)));
        Files.createFile(fresh.resolve(LOCK));
        return fresh;
    }

    /** Makes {@code build} the current one, in one step. */
    void point(Path build) throws IOException {
        Path next = home.resolve("current.new");
        Files.writeString(next, build.getFileName() + "\n");
        force(next);
        Files.move(next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(home);
    }

    /** Removes all builds that are neither current nor in use. The caller holds the lock for building. */
    void tidy() throws IOException {
        Optional<Path> keep = current();
        for (Path build : all()) {
            if (!keep.equals(Optional.of(build))) {
                removeUnlessUsed(build);
            }
        }
    }

    /** The same, but keeps the build in the making. */
    void tidyBut(Path making) throws IOException {
        Optional<Path> keep = current();
        for (Path build : all()) {
            if (!keep.equals(Optional.of(build)) && !build.equals(making)) {
                removeUnlessUsed(build);
            }
        }
    }

    private static void removeUnlessUsed(Path build) throws IOException {
        Path lock = build.resolve(LOCK);
        if (!Files.exists(lock)) {
            remove(build);
            return;
        }
        Optional<Hold> hold = Hold.take(lock, StandardOpenOption.WRITE);
        if (hold.isPresent()) {
            remove(build);
            hold.get().close();
        }
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> builds = Files.list(root)) {
            return builds.filter(build -> number(build) > 0).sorted().toList();
        }
    }

    private static int number(Path build) {
        String name = String.valueOf(build.getFileName());
        return name.matches("[0-9]{6,9}") ? Integer.parseInt(name) : 0;
    }

    // A folder can be forced to disk on some systems only; on the others the file in it is all that can be asked for.
    private static void force(Path path) {
        try (FileChannel channel = FileChannel.open(path)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
