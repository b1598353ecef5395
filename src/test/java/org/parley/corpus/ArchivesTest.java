package org.parley.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.notice.Notice;

class ArchivesTest {
    private final Path folder;
    private final List<Notice> notices = new ArrayList<>();

    ArchivesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsPackedFilesAndTheMembersOfArchives() throws IOException {
        write("a.txt.gz", gzip(bytes("Talks begin")));
        write("b.zip", zip(Map.of("x/a.txt", "Talks go on", "x/b.md", "nothing", "__MACOSX/a.txt", "nothing")));
        write("c.tar.gz", gzip(tar(Map.of("a.html", "<p>Talks end</p>"))));
        write("d.tgz", gzip(tar(Map.of("lines.jsonl", "{\"text\": \"Talks fail\"}\n"))));
        assertEquals(
                List.of(
                        "a.txt.gz: Talks begin",
                        "b.zip!/x/a.txt: Talks go on",
                        "c.tar.gz!/a.html: Talks end",
                        "d.tgz!/lines.jsonl#1: Talks fail"),
                read());
        assertEquals(List.of(), notices);
        assertAllReopen();
    }

    @Test
    void neverTakesAFileForAPlaceInAnother() throws IOException {
        String within = new String(tar(Map.of("d.txt", "In the archive within")), StandardCharsets.UTF_8);
        write(
                "a.zip",
                zip(Map.of("b.txt", "In the archive", "c.tar", within, "c.tar!/d.txt", "Beside the archive within")));
        Files.createDirectory(folder.resolve("a.zip!"));
        write("a.zip!/b.txt", bytes("Beside the archive"));
        Files.createDirectory(folder.resolve("News!"));
        write("News!/e.txt", bytes("In a folder"));
        write("f.jsonl#1.txt", bytes("In a file"));
        assertEquals(
                List.of(
                        "News!/e.txt: In a folder",
                        "a.zip!/b.txt: In the archive",
                        "a.zip!/c.tar!/d.txt: In the archive within",
                        "f.jsonl#1.txt: In a file"),
                read());
        assertEquals(List.of("a.zip!/c.tar!/d.txt ambiguous-name", "a.zip!/b.txt ambiguous-name"), told());
        assertAllReopen();
    }

    @Test
    void readsLinesOfJsonWithTheirDetails() throws IOException {
        write("a.jsonl", bytes("""
                        {"text": "Talks \\u2018resume\\u2019", "title": "T", "date": "2025-10-25", "url": "u", "publisher": "p"}

                        {"text": 1, "title": null, "date": "soon"}
                        {broken
                        [1]
                        {"title": "no text"}
                        {"text": "Talks end"}"""));
        assertEquals(List.of("a.jsonl#1: Talks ‘resume’", "a.jsonl#3: 1", "a.jsonl#7: Talks end"), read());
        assertEquals(
                List.of("a.jsonl#3 bad-date", "a.jsonl#4 bad-json", "a.jsonl#5 bad-json", "a.jsonl#6 no-text"), told());
        Details details = articles().findFirst().orElseThrow().details();
        assertEquals("2025-10-25", details.published().orElseThrow().toString());
        assertEquals(Optional.of("T"), details.title());
        assertEquals(Set.of(), details.found());
        assertAllReopen();
    }

    @Test
    void saysOnlySoMuchOfAFileInWhichAllIsWrong() throws IOException {
        write("a.jsonl", bytes("{\"text\": \n".repeat(50) + "{\"text\": \"Talks end\"}\n"));
        assertEquals(List.of("a.jsonl#51: Talks end"), read());
        assertEquals(21, told().size());
        assertEquals("a.jsonl more", told().get(20));
    }

    @Test
    void readsWebArchives() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.write(response("https://a.example/1", "200 OK", "text/html", bytes("<p>Talks begin</p>")));
        warc.write(response("https://a.example/2", "404 Not Found", "text/html", bytes("<p>nothing</p>")));
        warc.write(response("https://a.example/3", "200 OK", "image/png", new byte[] {1, 2}));
        int third = warc.size();
        warc.write(response(
                "https://a.example/4",
                "200 OK",
                "text/html; charset=iso-8859-2",
                "<p>Šefčovič left</p>".getBytes(java.nio.charset.Charset.forName("ISO-8859-2"))));
        warc.write(record("resource", "metadata://crawler/log", "text/plain", bytes("nothing")));
        warc.write(record("conversion", "https://a.example/5", "text/plain", bytes("Talks end")));
        write("a.warc", warc.toByteArray());
        assertEquals(
                "Šefčovič left", articles().skip(1).findFirst().orElseThrow().text());
        assertEquals(3, read().size());
        assertTrue(read().get(1).startsWith("a.warc#" + third + ":"));
        assertEquals(
                Optional.of("https://a.example/1"),
                articles().findFirst().orElseThrow().details().url());
        assertEquals(List.of(), notices);
        assertAllReopen();
    }

    @Test
    void readsPackedWebArchivesRecordByRecord() throws IOException {
        write("a.warc.gz", warcGz(3));
        assertEquals(3, read().size());
        assertAllReopen();
    }

    @Test
    void readsWhatComesBeforeTheBreakAndWhatLiesBeside() throws IOException {
        byte[] warc = warcGz(3);
        write("a.warc.gz", Arrays.copyOf(warc, warc.length - 40));
        byte[] zip = zip(Map.of("1.txt", "One story", "2.txt", "Another story"));
        write("b.zip", Arrays.copyOf(zip, zip.length - 30));
        byte[] tar = tar(Map.of("1.txt", "One story", "2.txt", "Another story".repeat(100)));
        write("c.tar", Arrays.copyOf(tar, 1600));
        write("d.txt", bytes("Talks go on"));
        write("e.txt.gz", bytes("not packed"));
        write("f.zip", bytes("not an archive"));
        assertTrue(read().contains("d.txt: Talks go on"));
        assertEquals(2, read().stream().filter(line -> line.startsWith("a.")).count());
        assertEquals(2, read().stream().filter(line -> line.startsWith("b.")).count());
        assertEquals(1, read().stream().filter(line -> line.startsWith("c.")).count());
        assertEquals(
                List.of(
                        "a.warc.gz broken-archive",
                        "b.zip broken-archive",
                        "c.tar broken-archive",
                        "e.txt.gz broken-archive",
                        "f.zip broken-archive"),
                told());
    }

    @Test
    void passesOverAMemberThatIsTooLargeOrAnArchiveItself() throws IOException {
        write("a.zip", zip(Map.of("a.txt", "x".repeat(FileBytes.LIMIT + 1))));
        write("b.zip", zip(Map.of("b.zip", "nested", "c.txt", "Talks go on")));
        write("c.jsonl", bytes("{\"text\": \"" + "x".repeat(2 * FileBytes.LIMIT) + "\"}\n{\"text\": \"Talks end\"}\n"));
        assertEquals(List.of("b.zip!/c.txt: Talks go on", "c.jsonl#2: Talks end"), read());
        assertEquals(List.of("a.zip!/a.txt too-large", "b.zip!/b.zip nested", "c.jsonl#1 too-large"), told());
    }

    @Test
    void givesUpOnAnArchiveMadeToFillTheDisk() throws IOException {
        write("a.tar.gz", zeros(150_000_000L));
        write("b.txt", bytes("Talks go on"));
        assertEquals(List.of("b.txt: Talks go on"), read());
        assertEquals(List.of("a.tar.gz!/a.txt too-large", "a.tar.gz broken-archive"), told());
    }

    @Test
    void reopensManyAtOnce() throws IOException {
        write("a.jsonl", bytes("{\"text\": \"One story\"}\n{\"text\": \"Another\"}\n{\"text\": \"Third\"}\n"));
        write("b.txt", bytes("Talks go on"));
        Articles articles = Articles.at(folder, notices::add);
        assertEquals(
                List.of("a.jsonl#2", "b.txt"),
                articles.reopen(Set.of("b.txt", "a.jsonl#2", "c.txt", "a.jsonl#9"))
                        .map(Article::source)
                        .toList());
    }

    @Test
    void neverThrowsOnBrokenBytes() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        Map<String, byte[]> files = new TreeMap<>(
                Map.of(
                        "a.zip", zip(Map.of("1.txt", "One story", "2.html", "<p>Another")),
                        "a.tar", tar(Map.of("1.txt", "One story", "2.txt", "Another")),
                        "a.tar.gz", gzip(tar(Map.of("1.txt", "One story"))),
                        "a.warc.gz", warcGz(2),
                        "a.warc", response("https://a.example/1", "200 OK", "text/html", bytes("<p>Talks begin</p>")),
                        "a.jsonl", bytes("{\"text\": \"One story\", \"date\": \"2025-10-25\"}\n"),
                        "a.html",
                                bytes(
                                        "<html><script type='application/ld+json'>{\"@type\": \"Article\"}</script><p>Talks</p>")));
        for (int i = 0; i < 100; i++) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] broken = file.getValue().clone();
                for (int n = random.nextInt(6); n >= 0; n--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                write(file.getKey(), Arrays.copyOf(broken, random.nextInt(broken.length + 1)));
            }
            try {
                read();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", case " + i, e);
            }
        }
    }

    private void assertAllReopen() {
        Articles articles = Articles.at(folder, notices::add);
        try (Stream<Article> all = articles.stream()) {
            all.forEach(article -> assertEquals(Optional.of(article), articles.reopen(article.source())));
        }
    }

    private Stream<Article> articles() {
        return Articles.at(folder, notices::add).stream();
    }

    private List<String> read() {
        try (Stream<Article> articles = articles()) {
            return articles.map(article -> article.source() + ": " + article.text())
                    .toList();
        }
    }

    private List<String> told() {
        return notices.stream()
                .map(notice -> notice.place() + " " + notice.code())
                .distinct()
                .toList();
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(bytes(member.getValue()));
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(Map<String, String> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                entry.setSize(bytes(member.getValue()).length);
                tar.putArchiveEntry(entry);
                tar.write(bytes(member.getValue()));
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    /** A packed tar archive of one member of so many zeros. */
    private static byte[] zeros(long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out, 1 << 16))) {
            TarArchiveEntry entry = new TarArchiveEntry("a.txt");
            entry.setSize(length);
            tar.putArchiveEntry(entry);
            byte[] block = new byte[1_000_000];
            for (long left = length; left > 0; left -= block.length) {
                tar.write(block);
            }
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    private static byte[] warcGz(int records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < records; i++) {
            out.write(gzip(
                    response("https://a.example/" + i, "200 OK", "text/html", bytes("<p>Story number " + i + "</p>"))));
        }
        return out.toByteArray();
    }

    private static byte[] response(String url, String status, String type, byte[] body) throws IOException {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.write(bytes("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                + "\r\n\r\n"));
        http.write(body);
        return record("response", url, "application/http; msgtype=response", http.toByteArray());
    }

    private static byte[] record(String kind, String url, String type, byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes("WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2025-10-25T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>"
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n"));
        out.write(body);
        out.write(bytes("\r\n\r\n"));
        return out.toByteArray();
    }
}
