package org.parley.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.notice.Notice;

/**
 * Opens files as feeds, by the ends of their names.
 *
 * @param catalogue what is given of the articles
 * @param notices takes what is wrong with them
 */
record Feeds(Catalogue catalogue, Consumer<Notice> notices) {
    /** The pages of the file at {@code path}, whose sources begin with {@code source}. */
    Feed open(Path path, String source) throws IOException {
        if (Sources.ambiguous(source)) {
            notices.accept(Sources.ambiguous(source, source));
            return one(Optional.empty());
        }
        Format format = Format.of(source).orElse(Format.TEXT);
        if (Files.size(path) == 0 && (format.archive() || Format.packed(source))) {
            notices.accept(Broken.empty(source));
            return one(Optional.empty());
        }
        if (format == Format.ZIP && !Format.packed(source)) {
            return ZipFeed.open(path, source, this);
        }
        if (format == Format.WARC) {
            return new WarcFeed(path, source, this);
        }
        return format.single() && !Format.packed(source)
                ? one(FileBytes.of(path, source, notices).map(bytes -> page(source, format, bytes)))
                : open(new BufferedInputStream(Files.newInputStream(path), 1 << 16), source);
    }

    /** The pages in a stream that is named {@code source}; the feed closes it. */
    Feed open(InputStream in, String source) throws IOException {
        InputStream plain = Format.packed(source) ? Guarded.unpacked(in) : in;
        return switch (Format.of(source).orElse(Format.TEXT)) {
            case TEXT -> single(plain, source, Format.TEXT);
            case HTML -> single(plain, source, Format.HTML);
            case JSON_LINES -> new JsonFeed(plain, source, this);
            case TAR -> new TarFeed(plain, source, this);
            case WARC, ZIP -> nested(plain, source);
        };
    }

    /** The page of these bytes, with what is given of it. */
    Page page(String source, Format format, byte[] bytes) {
        return new Page(source, format == Format.HTML ? Page.Form.HTML : Page.Form.TEXT, bytes, catalogue.of(source));
    }

    /** All that is left in {@code in}; empty, with a notice, if it is more than an article can have. */
    Optional<byte[]> bytes(InputStream in, String source) throws IOException {
        byte[] bytes = in.readNBytes(FileBytes.LIMIT + 1);
        if (bytes.length > FileBytes.LIMIT) {
            notices.accept(FileBytes.tooLarge(source));
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    private Feed single(InputStream in, String source, Format format) throws IOException {
        try (in) {
            return one(bytes(in, source).map(bytes -> page(source, format, bytes)));
        }
    }

    private Feed nested(InputStream in, String source) throws IOException {
        in.close();
        notices.accept(Notice.warning(
                "nested", source, "This is an archive inside another; it is not opened.", "Unpack the outer one."));
        return one(Optional.empty());
    }

    private static Feed one(Optional<Page> page) {
        return new OneFeed(page);
    }

    /** At most one page. */
    private static final class OneFeed implements Feed {
        private Optional<Page> page;

        OneFeed(Optional<Page> page) {
            this.page = page;
        }

        @Override
        public Optional<Page> next() {
            Optional<Page> next = page;
            page = Optional.empty();
            return next;
        }
    }
}
