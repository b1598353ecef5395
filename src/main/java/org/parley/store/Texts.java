package org.parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.parley.corpus.Article;

/** The texts of the articles as they were read, kept so that evidence can be checked wherever the store is. */
final class Texts implements AutoCloseable {
    private final ZipFile zip;

    private Texts(ZipFile zip) {
        this.zip = zip;
    }

    static void write(Collection<Article> articles, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (Article article : articles) {
                ZipEntry entry = new ZipEntry(article.source());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(article.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    static Texts open(Path file) throws IOException {
        return new Texts(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
    }

    /** The text of one article, empty if the build read no such article. */
    Optional<String> of(String source) throws IOException {
        ZipEntry entry = zip.getEntry(source);
        return entry == null ? Optional.empty() : Optional.of(text(entry));
    }

    private String text(ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
