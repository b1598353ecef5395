package org.parley.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parley.notice.InputException;
import org.parley.notice.Notice;

/** The articles of a folder, or of one file, in the order of their sources. Nothing is held but the one being read. */
public final class Articles {
    private final Path root;
    private final Optional<String> only;
    private final String below;
    private final Catalogue catalogue;
    private final Consumer<Notice> notices;

    private Articles(Path root, Optional<String> only, String below, Catalogue catalogue, Consumer<Notice> notices) {
        this.root = root;
        this.only = only;
        this.below = below;
        this.catalogue = catalogue;
        this.notices = notices;
    }

    /**
     * The articles at {@code place}, with what {@code articles.csv} there tells of them.
     *
     * @param notices takes what is wrong with the input, now and while it is read
     * @throws InputException if there is nothing at that place, or nothing in it that could be an article
     */
    public static Articles at(Path place, Consumer<Notice> notices) {
        if (Files.isRegularFile(place)) {
            Path folder = Objects.requireNonNullElse(place.toAbsolutePath().getParent(), place);
            String name = String.valueOf(place.getFileName());
            return new Articles(folder, Optional.of(name), "", Catalogue.of(folder, Articles::quiet), notices);
        }
        if (!Files.isDirectory(place)) {
            throw new InputException("There is no folder " + place + ".", "Name a folder of articles, or one article.");
        }
        if (!files(place, Articles::quiet).hasNext()) {
            throw new InputException(
                    "There are no articles in " + place + ".",
                    "Put files there that end in .txt, .html, .jsonl, .warc, .zip, .tar or .gz.");
        }
        return new Articles(place, Optional.empty(), "", Catalogue.of(place, notices), notices);
    }

    /**
     * Those articles of a folder that are in one part of it, as they are told from each other and described there.
     *
     * @param place a file or folder below {@code root}, or {@code root} itself
     * @throws InputException if there is nothing at that place
     */
    public static Articles below(Path root, Path place, Consumer<Notice> notices) {
        String path = root.relativize(place).toString().replace('\\', '/');
        Catalogue catalogue = Catalogue.of(root, Articles::quiet);
        if (Files.isRegularFile(place)) {
            return new Articles(root, Optional.of(path), "", catalogue, notices);
        }
        if (!Files.isDirectory(place)) {
            throw new InputException(
                    "There is nothing at " + place + ".", "Name a folder of articles, or one article.");
        }
        return new Articles(root, Optional.empty(), path.isEmpty() ? "" : path + "/", catalogue, notices);
    }

    /**
     * The bytes of every article in these files of a folder, with what {@code articles.csv} there tells of them.
     *
     * @param files relative to {@code root}; each is asked for when the one before it has been read
     */
    public static Stream<Page> pages(Path root, Iterator<String> files, Consumer<Notice> notices) {
        return pages(root, files, Catalogue.of(root, Articles::quiet), notices);
    }

    /** Paths of the files of a folder that can hold articles, relative to it, in their order. */
    public static Iterator<String> files(Path root, Consumer<Notice> notices) {
        return new Walk(root, Articles::readable, notices);
    }

    /** Whether a file of this path below a folder can hold articles: its name tells, and nothing on the way is hidden. */
    public static boolean readable(String path) {
        return !("/" + path).contains("/.") && Format.of(path).isPresent();
    }

    /** The folder that sources are relative to. */
    public Path root() {
        return root;
    }

    /** The file below the root that the article at {@code source} was read from. */
    public static String fileOf(String source) {
        return Sources.file(source);
    }

    /** Every article, in order of file; close it unless it is read to its end. It is read by one thread at a time. */
    public Stream<Article> stream() {
        return pages().flatMap(page -> PageReader.read(page, notices).stream());
    }

    /** The bytes of every article, in order of file, for those who read them elsewhere ({@link PageReader}). */
    public Stream<Page> pages() {
        return pages(only.map(name -> List.of(name).iterator()).orElseGet(() -> parts()), notices);
    }

    /** The article at {@code source} read again; empty if it is no longer there. */
    public Optional<Article> reopen(String source) {
        String file = Sources.file(source);
        try (Feed feed = new Feeds(catalogue, Articles::quiet).open(root.resolve(file), file)) {
            return feed.seek(source).flatMap(page -> PageReader.read(page, Articles::quiet));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The articles of these sources read again, those that are still there; each file is gone through but once. */
    public Stream<Article> reopen(Set<String> sources) {
        Iterator<String> files =
                sources.stream().map(Sources::file).distinct().sorted().iterator();
        return pages(files, Articles::quiet)
                .filter(page -> sources.contains(page.source()))
                .flatMap(page -> PageReader.read(page, Articles::quiet).stream());
    }

    private Iterator<String> parts() {
        Iterator<String> files = files(root.resolve(below), notices);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public String next() {
                return below + files.next();
            }
        };
    }

    private Stream<Page> pages(Iterator<String> files, Consumer<Notice> sink) {
        return pages(root, files, catalogue, sink);
    }

    private static Stream<Page> pages(Path root, Iterator<String> files, Catalogue catalogue, Consumer<Notice> sink) {
        Pages pages = new Pages(root, files, new Feeds(catalogue, sink));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
                .onClose(pages::close);
    }

    private static void quiet(Notice notice) {}
}
