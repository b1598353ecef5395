package org.parley.corpus;

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
    private static final Set<String> SUFFIXES = Set.of(".txt", ".html", ".htm");

    private final Path root;
    private final Optional<String> only;
    private final Catalogue catalogue;
    private final Consumer<Notice> notices;

    private Articles(Path root, Optional<String> only, Catalogue catalogue, Consumer<Notice> notices) {
        this.root = root;
        this.only = only;
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
            return new Articles(folder, Optional.of(name), Catalogue.of(folder, notice -> {}), notices);
        }
        if (!Files.isDirectory(place)) {
            throw new InputException("There is no folder " + place + ".", "Name a folder of articles, or one article.");
        }
        if (!files(place, notices).hasNext()) {
            throw new InputException(
                    "There are no articles in " + place + ".", "Put files there that end in .txt or .html.");
        }
        return new Articles(place, Optional.empty(), Catalogue.of(place, notices), notices);
    }

    /** Every article, in order of source. The stream is read once, by one thread at a time. */
    public Stream<Article> stream() {
        return pages().flatMap(page -> PageReader.read(page, notices).stream());
    }

    /** The bytes of every article, in order of source, for those who read them elsewhere ({@link PageReader}). */
    public Stream<Page> pages() {
        return sources().flatMap(source -> page(source).stream());
    }

    /** The article at {@code source} read again; empty if it is no longer there. */
    public Optional<Article> reopen(String source) {
        return page(source).flatMap(page -> PageReader.read(page, notice -> {}));
    }

    private Stream<String> sources() {
        Iterator<String> names = only.map(name -> List.of(name).iterator()).orElseGet(() -> files(root, notices));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, Spliterator.ORDERED), false);
    }

    private static Iterator<String> files(Path root, Consumer<Notice> notices) {
        return new Walk(root, Walk.ending(SUFFIXES), notices);
    }

    private Optional<Page> page(String source) {
        return FileBytes.of(root.resolve(source), source, notices)
                .map(bytes -> new Page(source, Page.formOf(source), bytes, catalogue.of(source)));
    }
}
