package org.parley.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.notice.Notice;

/** Reads files whole, but never more of one than an article can have. */
final class FileBytes {
    /** The most bytes one article may have: about three thousand printed pages. */
    static final int LIMIT = 10_000_000;

    private FileBytes() {}

    /** The bytes of a file; empty, with a notice, where it is too large, gone, or not to be read. */
    static Optional<byte[]> of(Path file, String source, Consumer<Notice> notices) {
        try {
            return steady(file, source, notices);
        } catch (NoSuchFileException e) {
            notices.accept(vanished(source));
        } catch (IOException e) {
            notices.accept(Walk.unreadable(source, e));
        }
        return Optional.empty();
    }

    private static Optional<byte[]> steady(Path file, String source, Consumer<Notice> notices) throws IOException {
        for (int attempt = 0; attempt < 3; attempt++) {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            byte[] bytes = bounded(file);
            if (bytes.length > LIMIT) {
                notices.accept(tooLarge(source));
                return Optional.empty();
            }
            if (same(before, Files.readAttributes(file, BasicFileAttributes.class), bytes.length)) {
                return Optional.of(bytes);
            }
        }
        notices.accept(Notice.warning(
                "changing",
                source,
                "This file keeps changing while it is read; it is skipped.",
                "Read it again later."));
        return Optional.empty();
    }

    private static byte[] bounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LIMIT + 1);
        }
    }

    private static boolean same(BasicFileAttributes before, BasicFileAttributes after, int length) {
        return before.size() == length
                && after.size() == length
                && before.lastModifiedTime().equals(after.lastModifiedTime());
    }

    static Notice vanished(String source) {
        return Notice.warning("vanished", source, "This file is gone; it is not read.", "");
    }

    static Notice tooLarge(String source) {
        return Notice.warning(
                "too-large",
                source,
                "This is larger than " + LIMIT / 1_000_000 + " MB, which no article is; it is skipped.",
                "Split it into one file an article, or into lines of JSON.");
    }
}
