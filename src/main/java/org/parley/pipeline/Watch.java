package org.parley.pipeline;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Someone who looks at a folder again and again, and brings the graph in step with it when files come, change or go. Between
 * looks it listens for the system's word that something stirs, which not every file system gives.
 */
public final class Watch implements AutoCloseable {
    /** Whoever writes a file writes on within this time, or has ended. */
    private static final long QUIET_MILLIS = 60;

    private static final int MOST_STIRS = 10;

    private final Path folder;
    private final Update update;
    private final WatchService stirs;
    private Map<Path, String> seen = Map.of();
    private boolean first = true;

    public Watch(Path folder, Update update) {
        this.folder = folder.toAbsolutePath().normalize();
        this.update = update;
        try {
            this.stirs = this.folder.getFileSystem().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks once; what was done is empty if nothing had changed since the last look. */
    public Optional<Update.Outcome> look() {
        Map<Path, String> now = files();
        if (now.equals(seen)) {
            return Optional.empty();
        }
        Update.Outcome outcome = first ? update.follow(folder) : step(now);
        first = false;
        seen = now;
        return Optional.of(outcome);
    }

    /** Waits until something has stirred in the folder and it is quiet again, at most about so long. */
    public void rest(long millis) throws InterruptedException {
        Optional<WatchKey> stir = Optional.ofNullable(stirs.poll(millis, TimeUnit.MILLISECONDS));
        for (int i = 0; stir.isPresent() && i < MOST_STIRS; i++) {
            stir.get().pollEvents();
            stir.get().reset();
            stir = Optional.ofNullable(stirs.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS));
        }
        stir.ifPresent(WatchKey::reset);
    }

    @Override
    public void close() {
        try {
            stirs.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Update.Outcome step(Map<Path, String> now) {
        Set<Path> changed = Stream.concat(now.keySet().stream(), seen.keySet().stream())
                .filter(file -> !Objects.equals(now.get(file), seen.get(file)))
                .collect(Collectors.toSet());
        // What is told of articles there may change any of them.
        return changed.stream().anyMatch(file -> file.endsWith("articles.csv"))
                ? update.update()
                : update.refresh(changed);
    }

    private Map<Path, String> files() {
        Map<Path, String> files = new HashMap<>();
        try {
            Files.walkFileTree(folder, visitor(files, stirs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static FileVisitor<Path> visitor(Map<Path, String> files, WatchService stirs) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                try {
                    directory.register(stirs, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
                } catch (IOException | UnsupportedOperationException e) {
                    // Nobody tells of this one; the next look does.
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!String.valueOf(file.getFileName()).startsWith(".")) {
                    files.put(file, attributes.size() + " " + attributes.lastModifiedTime());
                }
                return FileVisitResult.CONTINUE;
            }

            // A file may go while the others are looked at, and the next look tells.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        };
    }
}
