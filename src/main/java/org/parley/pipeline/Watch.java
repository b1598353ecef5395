package org.parley.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Someone who looks at a folder again and again, and brings the graph in step with it when files come, change or go. */
public final class Watch {
    private final Path folder;
    private final Update update;
    private Map<Path, String> seen = Map.of();
    private boolean first = true;

    public Watch(Path folder, Update update) {
        this.folder = folder.toAbsolutePath().normalize();
        this.update = update;
    }

    /** Looks once; what was done is empty if nothing had changed since the last look. */
    public Optional<Update.Outcome> look() {
        Map<Path, String> now = files();
        if (now.equals(seen)) {
            return Optional.empty();
        }
        Update.Outcome outcome = first ? first() : step(now);
        first = false;
        seen = now;
        return Optional.of(outcome);
    }

    private Update.Outcome first() {
        update.add(List.of(folder));
        return update.update();
    }

    private Update.Outcome step(Map<Path, String> now) {
        boolean gone = seen.keySet().stream().anyMatch(file -> !now.containsKey(file));
        boolean described = now.keySet().stream()
                .anyMatch(
                        file -> file.endsWith("articles.csv") && !now.get(file).equals(seen.get(file)));
        if (gone || described) {
            return update.update();
        }
        return update.add(now.keySet().stream()
                .filter(file -> !now.get(file).equals(seen.get(file)))
                .sorted()
                .toList());
    }

    private Map<Path, String> files() {
        Map<Path, String> files = new HashMap<>();
        try {
            Files.walkFileTree(folder, visitor(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static FileVisitor<Path> visitor(Map<Path, String> files) {
        return new SimpleFileVisitor<>() {
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
