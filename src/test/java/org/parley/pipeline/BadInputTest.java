package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.corpus.Article;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.graph.Names;
import org.parley.notice.Notice;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Account;
import org.parley.store.Manifest;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;

/** Whatever lies in a folder of articles: each trouble is told with its place, the rest is read, and the graph stays. */
class BadInputTest {
    private static final ReferenceData REFERENCE = ReferenceData.read();
    private static final News NEWS = new News(REFERENCE.reference());
    private static final String STORY =
            "Washington, May 12, 2025\n\nThe United States imposed a 30 percent tariff on steel from China.\n";

    @TempDir
    private Path temp = Path.of("");

    private Path news = Path.of("");

    @BeforeEach
    void fill() throws IOException {
        news = Files.createDirectories(temp.resolve("news"));
        Files.writeString(news.resolve("good.txt"), STORY);
    }

    @Test
    void tellsOfEachFileThatCannotBeReadAndReadsTheRest() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(5).nextBytes(noise);
        Files.write(news.resolve("binary.txt"), noise);
        Files.write(news.resolve("cut.txt.gz"), half(gzip(story(400))));
        Files.write(news.resolve("cut.zip"), half(zip("inside.txt", story(400))));
        Files.write(news.resolve("noise.zip"), noise);
        Files.write(news.resolve("cut.warc.gz"), half(gzip(warc(story(400)))));
        Files.writeString(
                news.resolve("lines.jsonl"), "{\"text\": \"" + "Talks began. ".repeat(40) + "\"}\n{\"text\": \n");
        large(news.resolve("large.txt"));
        Files.writeString(news.resolve("also-good.txt"), STORY.replace("30", "20"));
        Report report = build();
        Set<String> places = report.notices().stream()
                .map(notice -> notice.place().replaceFirst("[!:/#].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(
                places.containsAll(Set.of(
                        "binary.txt", "cut.txt.gz", "cut.zip", "noise.zip", "cut.warc.gz", "lines.jsonl", "large.txt")),
                report.notices().toString());
        assertTrue(report.tally().articles() >= 2);
        assertEquals(
                Set.of(),
                places.stream().filter(place -> place.contains("good")).collect(Collectors.toSet()));
    }

    @Test
    void saysInPlainWordsWhatIsWrongAndWhatToDo() throws IOException {
        byte[] packed = gzip(story(400));
        Files.write(news.resolve("cut.txt.gz"), half(packed));
        Files.writeString(news.resolve("none.txt.gz"), "This is not packed at all.");
        Files.write(news.resolve("empty.zip"), new byte[0]);
        Files.write(news.resolve("locked.zip"), locked(zip("inside.txt", story(4))));
        Files.write(news.resolve("cut.warc"), half(warc(story(400))));
        Files.writeString(news.resolve("no.warc"), "This is no archive.");
        Files.writeString(
                news.resolve("lines.jsonl"),
                "{\"text\":\n{\"text\": \"open\n{\"text\" \"colon\"}\n" + "[".repeat(100_000) + "\n");
        Files.writeString(news.resolve("articles.csv"), "file,title\ngood.txt,\"open\n");
        assertEquals(
                List.of(
                        "articles.csv:2: The table breaks off in this row: a quotation mark is not closed, or stands in"
                                + " the middle of a cell.",
                        "cut.txt.gz: This file is broken: it ends too early.",
                        "cut.warc#0: This record is broken: it ends too early.",
                        "empty.zip: This file is broken: it is empty.",
                        "lines.jsonl#1: This line is not JSON: it ends too early.",
                        "lines.jsonl#2: This line is not JSON: it makes no sense at character 15.",
                        "lines.jsonl#3: This line is not JSON: it makes no sense at character 10.",
                        "lines.jsonl#4: This line is not JSON: it makes no sense at character 257.",
                        "locked.zip!/inside.txt: This file is broken: it is locked by a password.",
                        "no.warc: This file is broken: its bytes make no sense.",
                        "none.txt.gz: This file is broken: its bytes make no sense."),
                build().notices().stream()
                        .map(notice -> notice.place() + ": " + notice.message())
                        .toList());
    }

    @Test
    void readsOnPastWhatIsNoFile() throws Exception {
        Files.createSymbolicLink(news.resolve("away.txt"), Path.of("nowhere.txt"));
        Files.createSymbolicLink(news.resolve("circle.txt"), Path.of("circle.txt"));
        Files.writeString(news.resolve("two\nlines.txt"), STORY.replace("30", "20"));
        Process shell = new ProcessBuilder("sh", "-c", "echo Talks > \"$(printf 'odd\\377').txt\"")
                .directory(news.toFile())
                .start();
        assumeTrue(shell.waitFor() == 0, "this machine knows no such names");
        Report report = build();
        assertEquals(2, report.tally().articles());
        assertEquals(
                List.of("away.txt", "circle.txt", "odd\ufffd.txt"),
                report.notices().stream().map(Notice::place).toList());
    }

    @Test
    void readsAPageThatNestsDeeperThanAnyoneWrites() throws IOException {
        Files.writeString(
                news.resolve("deep.html"), "<body>" + "<div>".repeat(100_000) + "<p>" + STORY.replace("30", "20"));
        assertEquals(2, build().tally().articles());
    }

    @Test
    void namesTheArticleOverWhichTheProgramStumbles() {
        IllegalStateException stumble = assertThrows(
                IllegalStateException.class, () -> new Build(plan(), REFERENCE, new Breaking(), Progress.SILENT).run());
        assertEquals("at good.txt", stumble.getMessage());
    }

    @Test
    void readsOnWhereAFileVanishesBetweenListingAndReading() throws IOException {
        Files.writeString(news.resolve("later.txt"), STORY.replace("30", "20"));
        Understanding removing = new Removing(news.resolve("later.txt"));
        Files.writeString(news.resolve("a-first.txt"), STORY.replace("30", "10"));
        Report report = new Build(plan(), REFERENCE, removing, Progress.SILENT).run();
        assertTrue(report.tally().articles() >= 2);
    }

    @Test
    void keepsInTheGraphWhatCannotBeReadNow() throws IOException {
        Files.write(
                news.resolve("packed.zip"),
                zip("inside.txt", STORY.replace("30", "20").getBytes(StandardCharsets.UTF_8)));
        Manifest before = build().manifest();
        Files.write(news.resolve("packed.zip"), half(Files.readAllBytes(news.resolve("packed.zip"))));
        Update.Outcome outcome = update().update();
        assertEquals(Set.of(), outcome.dropped());
        assertTrue(outcome.notices().stream().map(Notice::place).anyMatch(place -> place.startsWith("packed.zip")));
        assertEquals(before.hash(), manifest().hash());
    }

    @Test
    void keepsTheGraphWhereAChangeBreaksOff() throws IOException {
        Manifest before = build().manifest();
        Files.writeString(news.resolve("next.txt"), STORY.replace("30", "20"));
        Update breaking =
                new Update(temp.resolve("store"), REFERENCE, Mappings.NONE, new Breaking(), Progress.SILENT, 1);
        assertThrows(IllegalStateException.class, () -> breaking.add(List.of(news.resolve("next.txt"))));
        assertEquals(before, manifest());
        assertEquals(Set.of("next.txt"), update().update().changed());
    }

    /** Deletes a file when the first article is read. */
    private record Removing(Path file) implements Altered {
        @Override
        public Reading read(Article article, Optional<LocalDate> anchor) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return NEWS.read(article, anchor);
        }
    }

    /** Breaks after reading, when the graph is being changed. */
    private record Breaking() implements Altered {
        @Override
        public Account account(Reading reading, Map<Thing, String> paths) {
            throw new IllegalArgumentException("no");
        }
    }

    private Plan plan() {
        return new Plan(news, temp.resolve("store"), 1, Names.STANDARD);
    }

    private Report build() {
        return new Build(plan(), REFERENCE, NEWS, Progress.SILENT).run();
    }

    private Update update() {
        return new Update(temp.resolve("store"), REFERENCE, Mappings.NONE, NEWS, Progress.SILENT, 1);
    }

    private Manifest manifest() {
        return new StoreFolder(temp.resolve("store")).manifest().orElseThrow();
    }

    private static byte[] story(int times) {
        Random random = new Random(times);
        StringBuilder text = new StringBuilder(STORY);
        for (int i = 0; i < times; i++) {
            text.append("Officials said that ").append(random.nextLong()).append(" tonnes were shipped.\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Sets the bit that says so, in the header of the member and in the list. */
    private static byte[] locked(byte[] zip) {
        byte[] locked = zip.clone();
        for (int i = 0; i < zip.length - 8; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 3 || zip[i + 2] == 1)) {
                locked[i + (zip[i + 2] == 3 ? 6 : 8)] |= 1;
            }
        }
        return locked;
    }

    private static byte[] warc(byte[] text) throws IOException {
        byte[] page = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>"
                        + new String(text, StandardCharsets.UTF_8) + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\n"
                        + "WARC-Date: 2025-05-12T00:00:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + page.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        record.write(page);
        record.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return record.toByteArray();
    }

    // Most of it is a hole, which takes no room on disk.
    private static void large(Path file) throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(1L << 31);
        }
    }
}
