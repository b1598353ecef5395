package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.wikidata.LocalWikidata;
import picocli.CommandLine;

/** From an article to a reviewed link, as a user goes. */
class LinkCommandTest {
    private static final String ARTICLE = """
            GENEVA, May 12, 2025 - Trade talks between China and the United States resumed in Geneva on Monday.

            U.S. Treasury Secretary Scott Bessent met Chinese Commerce Minister Zhao Anhe there to discuss tariffs and export controls.

            The tariffs on Chinese goods stand at 30 percent. "We made some progress on the tariffs today," said Zhao.
            """;

    @TempDir
    Path temp = Path.of("");

    /** What a command says and how it ends. */
    private record Ran(int code, String out, String err) {}

    private Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Parley.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(words);
        return new Ran(code, out.toString(), err.toString());
    }

    private Ran build() {
        return run("build", path("articles"), "--store", path("store"), "--mappings", path("mappings"));
    }

    private Ran link(String... more) {
        String[] words = new String[more.length + 5];
        String[] first = {"link", "--store", path("store"), "--mappings", path("mappings")};
        System.arraycopy(first, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return run(words);
    }

    private String path(String name) {
        return temp.resolve(name).toString();
    }

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(temp.resolve("articles"));
        Files.writeString(temp.resolve("articles/story.txt"), ARTICLE);
        assertEquals(0, build().code);
    }

    @Test
    void linksReviewsAndBuildsAgain() throws IOException {
        try (LocalWikidata site = new LocalWikidata()) {
            String endpoint = site.uri("/reconcile").toString();
            Ran asked = link("--online", "--endpoint", endpoint);
            assertEquals(0, asked.code, asked.err);
            assertTrue(asked.out.contains("1 accepted"), asked.out);
            int requests = site.requests().size();
            assertEquals(asked, link("--endpoint", endpoint), "the same from the cache");
            assertEquals(requests, site.requests().size());
        }
        assertEquals(0, build().code);
        assertTrue(links("Accepted").contains("Q999000060"), links("Accepted"));
        assertTrue(links("Rejected").contains("Q999000061"), "the runner-up");

        Path accepted = temp.resolve("mappings/wikidata-accepted.sssom.tsv");
        Files.writeString(accepted, Files.readString(accepted).replace("wd:Q999000060", "wd:Q999000061"));
        assertEquals(0, build().code);
        assertTrue(links("Accepted").contains("Q999000061"), links("Accepted"));
        assertTrue(links("Accepted").contains("by-hand"), links("Accepted"));
    }

    @Test
    void saysWhatItCouldNotAskFor() {
        Ran offline = link();
        assertEquals(1, offline.code);
        assertTrue(offline.err.contains("Zhao Anhe: Not asked before"), offline.err);
        assertTrue(offline.err.contains("Give --online"), offline.err);
    }

    @Test
    void takesNoOtherAddresses() {
        for (String address : new String[] {"file:///etc/passwd", "wikidata", "http://", "ftp://example.org/x"}) {
            Ran refused = link("--endpoint", address);
            assertEquals(2, refused.code, address);
            assertTrue(refused.err.contains("is no address"), refused.err);
        }
    }

    private String links(String status) {
        return run(
                        "query",
                        "links-to-review",
                        "--store",
                        path("store"),
                        "--param",
                        "status=https://w3id.org/parley/ontology#" + status,
                        "--format",
                        "csv")
                .out;
    }
}
