package org.parley.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.notice.InputException;
import org.parley.notice.Notice;

class ArticlesTest {
    private final Path folder;
    private final List<Notice> notices = new ArrayList<>();

    ArticlesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsTextAndHtmlBelowAFolderInOrderOfPath() throws IOException {
        write("b.txt", "Talks resume");
        write("a/z.html", "<h1>Talks end</h1>");
        write("a.txt", "Talks begin");
        write("a/note.md", "not an article");
        write(".hidden.txt", "not an article");
        assertEquals(List.of("a.txt", "a/z.html", "b.txt"), sources());
        assertEquals(List.of(), notices);
    }

    @Test
    void takesDetailsFromTheTable() throws IOException {
        write("a.txt", "Talks resume\n\nThey met.");
        write(
                "articles.csv",
                "\ufefffile,published,publisher,url,title\r\na.txt,2025-10-25T08:00:00Z,\"Post, The\",,Talks\r\n");
        Details details = only().details();
        assertEquals(Optional.of(LocalDate.of(2025, 10, 25)), details.published());
        assertEquals(Optional.of("Post, The"), details.publisher());
        assertEquals(Optional.empty(), details.url());
        assertEquals(Optional.of("Talks"), details.title());
        assertEquals(Set.of(), details.found());
    }

    @Test
    void marksDetailsReadFromTheText() throws IOException {
        write("a.txt", "Talks resume\n\nThey met.");
        assertEquals(Optional.of("Talks resume"), only().details().title());
        assertEquals(Set.of(Details.Part.TITLE), only().details().found());
    }

    @Test
    void takesTheDateAFileNameBeginsWith() throws IOException {
        write("2025-10-25-talks.txt", "Talks resume");
        assertEquals(Optional.of(LocalDate.of(2025, 10, 25)), only().details().published());
    }

    @Test
    void namesTheRowThatIsWrong() throws IOException {
        write("a.txt", "Talks resume");
        write("articles.csv", "file,published,mood\na.txt,25/10/2025,\nb.txt,,\n,2025-10-25,\na.txt,2025-10-26,\n");
        sources();
        assertEquals(
                List.of(
                        "articles.csv:1 unknown-column",
                        "articles.csv:2 bad-date",
                        "articles.csv:3 row-of-no-file",
                        "articles.csv:4 row-without-file",
                        "articles.csv:5 second-row"),
                told());
    }

    @Test
    void readsOnWhereATableIsBroken() throws IOException {
        write("a.txt", "Talks resume");
        write("articles.csv", "file,title\na.txt,\"Talks\" resume\n");
        assertEquals(List.of("a.txt"), sources());
        assertEquals(List.of("articles.csv:2 bad-csv"), told());
    }

    @Test
    void usesTheRowsAboveAQuotationMarkThatIsNotClosed() throws IOException {
        write("a.txt", "Talks resume");
        write("articles.csv", "file,publisher\na.txt,The Post\n\nb.txt,\"The Star\nc.txt,The Sun\n");
        assertEquals(Optional.of("The Post"), only().details().publisher());
        assertEquals(List.of("articles.csv:3 bad-csv"), told());
    }

    @Test
    void doesWithoutATableThatIsNone() throws IOException {
        write("a.txt", "Talks resume");
        for (String table : List.of("file,url,url\na.txt,,\n", "file,\"url\n", "PK\0\3")) {
            write("articles.csv", table);
            assertEquals(List.of("a.txt"), sources());
        }
        assertEquals(List.of("articles.csv:1 bad-csv", "articles.csv binary"), told());
    }

    @Test
    void skipsWhatIsNoTextAndReadsTheRest() throws IOException {
        Files.write(folder.resolve("a.txt"), new byte[] {'a', 0, 1, 2});
        write("b.txt", " \r\n\ufeff\n");
        Files.write(folder.resolve("c.txt"), new byte[FileBytes.LIMIT + 1]);
        write("d.txt", "Talks resume");
        assertEquals(List.of("d.txt"), sources());
        assertEquals(List.of("a.txt binary", "b.txt empty", "c.txt too-large"), told());
    }

    @Test
    void readsOnWhereAFileVanishes() throws IOException {
        write("a.txt", "Talks begin");
        write("b.txt", "Talks go on");
        write("c.txt", "Talks end");
        try (Stream<Article> articles = Articles.at(folder, notices::add).stream()) {
            Iterator<Article> all = articles.iterator();
            assertEquals("a.txt", all.next().source());
            Files.delete(folder.resolve("b.txt"));
            assertEquals("c.txt", all.next().source());
        }
        assertEquals(List.of("b.txt vanished"), told());
    }

    @Test
    void readsTextThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("a.txt"), "Säuerliche Töne".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Säuerliche Töne", only().text());
        assertEquals(List.of("a.txt not-utf8"), told());
    }

    @Test
    void keepsTheAccentsOfTextThatIsBrokenInOnePlace() throws IOException {
        byte[] bytes = "Séjourné met Šefčovič ? in Zürich".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xff;
        Files.write(folder.resolve("a.txt"), bytes);
        assertEquals("Séjourné met Šefčovič \ufffd in Zürich", only().text());
        assertEquals(List.of("a.txt broken-utf8"), told());
    }

    @Test
    void readsOneFileAlone() throws IOException {
        write("a.txt", "Talks begin");
        write("b.txt", "Talks resume");
        write("articles.csv", "file,publisher\nb.txt,Post\nc.txt,Post\n");
        Articles articles = Articles.at(folder.resolve("b.txt"), notices::add);
        assertEquals(List.of("b.txt"), articles.stream().map(Article::source).toList());
        assertEquals(
                Optional.of("Post"),
                articles.stream().findFirst().orElseThrow().details().publisher());
        assertEquals(List.of(), notices);
    }

    @Test
    void saysWhatIsMissing() {
        InputException missing =
                assertThrows(InputException.class, () -> Articles.at(folder.resolve("none"), notices::add));
        assertTrue(missing.getMessage().startsWith("There is no folder "));
        InputException empty = assertThrows(InputException.class, () -> Articles.at(folder, notices::add));
        assertTrue(empty.getMessage().startsWith("There are no articles in "));
    }

    @Test
    void followsALinkButNotInACircle() throws IOException {
        write("a/a.txt", "Talks resume");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        assertEquals(List.of("a/a.txt"), sources());
        assertTrue(told().contains("a/up/ link-circle"));
    }

    @Test
    void opensAnArticleAgainByItsSource() throws IOException {
        write("a/a.txt", "Talks resume");
        Articles articles = Articles.at(folder, notices::add);
        assertEquals(articles.stream().findFirst(), articles.reopen("a/a.txt"));
        assertEquals(Optional.empty(), articles.reopen("a/b.txt"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> sources() {
        return Articles.at(folder, notices::add).stream().map(Article::source).toList();
    }

    private Article only() {
        List<Article> all = Articles.at(folder, notices::add).stream().toList();
        assertEquals(1, all.size());
        return all.get(0);
    }

    private List<String> told() {
        return notices.stream()
                .map(notice -> notice.place() + " " + notice.code())
                .distinct()
                .toList();
    }
}
