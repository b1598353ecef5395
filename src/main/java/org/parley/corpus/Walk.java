package org.parley.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.parley.notice.Notice;

/**
 * The files below a folder, in the order of their relative paths. Only the names of the folders on the way to the next
 * file are held. Links are followed, but never round in a circle; names that begin with a dot are passed over.
 */
final class Walk implements Iterator<String> {
    private final Path root;
    private final Predicate<String> wanted;
    private final Consumer<Notice> notices;
    private final Deque<Folder> open = new ArrayDeque<>();
    private String next = "";

    Walk(Path root, Predicate<String> wanted, Consumer<Notice> notices) {
        this.root = root;
        this.wanted = wanted;
        this.notices = notices;
        enter("");
        advance();
    }

    /** A folder on the way, and what in it is still to come; a sub-folder's name ends in a slash. */
    private record Folder(String path, Path real, Iterator<String> names) {}

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    /** Path of the next file relative to the root, with {@code /} as separator. */
    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String result = next;
        advance();
        return result;
    }

    private void advance() {
        next = "";
        while (next.isEmpty() && !open.isEmpty()) {
            Folder folder = open.peek();
            if (folder.names.hasNext()) {
                visit(folder.path + folder.names.next());
            } else {
                open.pop();
            }
        }
    }

    private void visit(String path) {
        if (path.endsWith("/")) {
            enter(path);
        } else {
            next = path;
        }
    }

    private void enter(String path) {
        Path folder = root.resolve(path);
        try {
            Path real = folder.toRealPath();
            if (open.stream().anyMatch(above -> above.real.equals(real))) {
                notices.accept(Notice.warning(
                        "link-circle", path, "This link leads back to a folder above it.", "Remove the link."));
            } else {
                open.push(new Folder(path, real, names(folder).iterator()));
            }
        } catch (IOException e) {
            notices.accept(unreadable(path.isEmpty() ? "." : path, e));
        }
    }

    private List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.startsWith(".")) {
                    continue;
                }
                if (wanted.test(name) && Files.isRegularFile(entry)) {
                    names.add(name);
                } else if (Files.isDirectory(entry)) {
                    names.add(name + "/");
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(null);
        return names;
    }

    static Notice unreadable(String place, IOException e) {
        String why =
                e instanceof AccessDeniedException ? "You have no right to read it." : String.valueOf(e.getMessage());
        return Notice.error(
                "unreadable",
                place,
                "This could not be read: " + why,
                "Check that it is there and that you may read it.");
    }
}
