package org.parley.spark;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Articles in all the ways in which they can lie in a folder. */
final class Packed {
    private Packed() {}

    /** Packs forty articles from one folder into another. */
    static void pack(Path articles, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(articles)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        zip(folder.resolve("stories.zip"), files.subList(0, 8));
        tar(folder.resolve("stories.tar.gz"), files.subList(8, 12));
        jsonLines(folder.resolve("lines.jsonl.gz"), files.subList(12, 22));
        warc(folder.resolve("pages.warc"), WarcCompression.NONE, files.subList(22, 25));
        warc(folder.resolve("pages.warc.gz"), WarcCompression.GZIP, files.subList(25, 30));
        copy(Files.createDirectories(folder.resolve("below")), files.subList(30, 36));
        copy(Files.createDirectories(folder.resolve(".hidden")), files.subList(36, 38));
        // Its files have the names of members of the archive.
        copy(Files.createDirectories(folder.resolve("stories.zip!")), files.subList(0, 2));
        Files.copy(files.get(38), folder.resolve("Talks #1, 50% done.txt"));
        Files.writeString(
                folder.resolve("articles.csv"),
                "file,published,publisher\nbelow/" + files.get(30).getFileName() + ",2025-10-30,The Invented Times\n");
    }

    private static void zip(Path zip, List<Path> files) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            for (Path file : files) {
                Files.copy(file, inside.getPath(String.valueOf(file.getFileName())));
            }
        }
    }

    private static void tar(Path tar, List<Path> files) throws IOException {
        try (TarArchiveOutputStream out =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(tar)))) {
            for (Path file : files) {
                out.putArchiveEntry(out.createArchiveEntry(file, String.valueOf(file.getFileName())));
                Files.copy(file, out);
                out.closeArchiveEntry();
            }
        }
    }

    private static void jsonLines(Path lines, List<Path> files) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lines))) {
            for (Path file : files) {
                out.write((json(Files.readString(file)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String json(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "{\"date\": \"2025-09-01\", \"text\": \"" + escaped + "\"}";
    }

    private static void warc(Path warc, WarcCompression compression, List<Path> files) throws IOException {
        try (WarcWriter out = new WarcWriter(FileChannel.open(warc, CREATE_NEW, WRITE), compression)) {
            for (Path file : files) {
                HttpResponse page = new HttpResponse.Builder(200, "OK")
                        .body(MediaType.PLAIN_TEXT, Files.readAllBytes(file))
                        .build();
                out.write(new WarcResponse.Builder("https://news.example/" + file.getFileName())
                        .body(page)
                        .build());
            }
        }
    }

    private static void copy(Path folder, List<Path> files) throws IOException {
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
    }
}
