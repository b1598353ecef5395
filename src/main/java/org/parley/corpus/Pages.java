package org.parley.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.parley.notice.Notice;

/**
 * The pages of many files, one after the other. A file that is broken gives a notice and what could be read of it; the
 * others are read.
 */
final class Pages implements Iterator<Page>, Closeable {
    private final Path root;
    private final Iterator<String> files;
    private final Feeds feeds;
    private String file = "";
    private Optional<Feed> open = Optional.empty();
    private Optional<Page> next = Optional.empty();

    Pages(Path root, Iterator<String> files, Feeds feeds) {
        this.root = root;
        this.files = files;
        this.feeds = feeds;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (open.isPresent() || files.hasNext())) {
            advance();
        }
        return next.isPresent();
    }

    @Override
    public Page next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Page page = next.orElseThrow();
        next = Optional.empty();
        return page;
    }

    @Override
    public void close() {
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (IOException e) {
            feeds.notices().accept(Walk.unreadable(file, e));
        } finally {
            open = Optional.empty();
        }
    }

    private void advance() {
        try {
            if (open.isEmpty()) {
                file = files.next();
                open = Optional.of(feeds.open(root.resolve(file), file));
            }
            next = open.get().next();
            if (next.isEmpty()) {
                close();
            }
        } catch (NoSuchFileException e) {
            feeds.notices().accept(FileBytes.vanished(file));
            close();
        } catch (IOException | RuntimeException e) {
            feeds.notices().accept(trouble(e));
            close();
        }
    }

    private Notice trouble(Exception e) {
        return e instanceof FileSystemException io ? Walk.unreadable(file, io) : Broken.archive(file, e);
    }
}
