package org.parley.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.parley.notice.Notice;

/**
 * The files below a folder, in the order of their relative paths. Only the names of the folders on the way to the next
 * file are held. Links are followed, but never round in a circle; names that begin with a dot are passed over.
 */
final class Walk implements Iterator<String> {
    private static final String ADVICE = "Check that it is there and that you may read it.";

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
                open.push(new Folder(path, real, names(path, folder).iterator()));
            }
        } catch (IOException e) {
            notices.accept(unreadable(path.isEmpty() ? "." : path, e));
        }
    }

    private List<String> names(String path, Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith(".")) {
                    kind(path + name, name, entry).ifPresent(kind -> names.add(name + kind));
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(null);
        return names;
    }

    /** A slash for a folder, nothing for a file; empty, with a notice where it was wanted, for what cannot be read. */
    private Optional<String> kind(String path, String name, Path entry) {
        boolean file = wanted.test(name) && Files.isRegularFile(entry);
        if (!file && !Files.isDirectory(entry)) {
            if (wanted.test(name)) {
                notices.accept(unreadable(path, "It is no file, or a link that leads nowhere.", ADVICE));
            }
            return Optional.empty();
        } else if (!named(name, entry)) {
            notices.accept(unreadable(
                    path,
                    "Its name is not in the encoding of this machine.",
                    "Rename it, or set LC_ALL=C.UTF-8 if its name is in UTF-8."));
            return Optional.empty();
        }
        return Optional.of(file ? "" : "/");
    }

    // A name in another encoding cannot be written as a string that names the same file.
    private static boolean named(String name, Path entry) {
        try {
            return entry.resolveSibling(name).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    static Notice unreadable(String place, IOException e) {
        return unreadable(place, why(e), ADVICE);
    }

    private static Notice unreadable(String place, String why, String advice) {
        return Notice.error("unreadable", place, "This could not be read: " + why, advice);
    }

    private static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "You have no right to read it.";
        } else if (e instanceof NoSuchFileException) {
            return "It is not there any more.";
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? "The system does not say why." : reason + ".";
    }
}
