package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.wikidata.LocalWikidata;
import picocli.CommandLine;

/** Joining with Wikidata from a snapshot, and telling it what it lacks. */
class WikidataRoundTripTest {
    private static final String ARTICLE = """
            GENEVA, May 12, 2025 - Trade talks between China and the United States resumed in Geneva on Monday.

            U.S. Treasury Secretary Scott Bessent led the American delegation. The Chinese delegation was led by Commerce Minister Zhao Anhe.

            "The big tariffs on Chinese goods will go down this year," said Chinese Commerce Minister Zhao Anhe. The tariffs stand at 30 percent.
            """;

    /** A command of QuickStatements: entity, property, value, then qualifiers and sources in pairs, all parted by tabs. */
    private static final Pattern COMMAND;

    static {
        String item = "Q[1-9][0-9]*";
        String time = "\\+[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z/(9|10|11)";
        String text = "\"[^\"\\t]+\"";
        String value = "(" + item + "|" + time + "|" + text + "|[a-z]{2}:" + text + ")";
        COMMAND = Pattern.compile(
                item + "\\tP[0-9]+\\t" + value + "(\\tP[0-9]+\\t" + value + ")*(\\tS[0-9]+\\t" + value + ")+");
    }

    @TempDir
    Path temp = Path.of("");

    private record Ran(int code, String out, String err) {}

    private Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Parley.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(words);
        return new Ran(code, out.toString(), err.toString());
    }

    private String path(String name) {
        return temp.resolve(name).toString();
    }

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(temp.resolve("articles"));
        Files.createDirectories(temp.resolve("mappings"));
        Files.writeString(temp.resolve("articles/story.txt"), ARTICLE);
        Files.writeString(temp.resolve("articles/articles.csv"), """
                file,published,publisher,url,title
                story.txt,2025-05-12,The Example,https://example.org/geneva,
                """);
        Files.writeString(temp.resolve("mappings/wikidata-accepted.sssom.tsv"), """
                subject_id\tpredicate_id\tobject_id\tmapping_justification
                parley:person/zhao-anhe\tskos:exactMatch\twd:Q999000060\tsemapv:ManualMappingCuration
                """);
        Ran built = run("build", path("articles"), "--store", path("store"), "--mappings", path("mappings"));
        assertEquals(0, built.code, built.err);
    }

    @Test
    void answersAJoinWithWikidataFromItsSnapshot() {
        String[] heads = {"query", "delegation-head-portraits", "--store", path("store"), "--format", "csv"};
        assertFalse(run(heads).out.contains("1961-02-03"), "not known to the reference data");
        try (LocalWikidata site = new LocalWikidata()) {
            Ran fetched = run(
                    "snapshot",
                    "--online",
                    "--store",
                    path("store"),
                    "--endpoint",
                    site.uri("/sparql").toString());
            assertEquals(0, fetched.code, fetched.err);
        }
        assertTrue(run(heads).out.contains("1961-02-03"), run(heads).out);
    }

    @Test
    void saysWhenThereIsNoSnapshotToBeHad() {
        Ran offline = run("snapshot", "--store", path("store"));
        assertEquals(3, offline.code);
        assertTrue(offline.err.contains("not online"), offline.err);
    }

    @Test
    void tellsWikidataWhatItLacksWithTheSentence() {
        Ran told = run("export", "--format", "quickstatements", "--retrieved", "2025-05-13", "--store", path("store"));
        assertEquals(0, told.code, told.err);
        List<String> lines = told.out.lines().toList();
        assertFalse(lines.isEmpty());
        String text = ARTICLE.replaceAll("\\s+", " ");
        for (String line : lines) {
            assertTrue(COMMAND.matcher(line).matches(), line);
            assertTrue(line.contains("S854\t\"https://example.org/geneva\"\tS813\t+2025-05-13T00:00:00Z/11"), line);
            String sentence = line.replaceFirst(".*S1683\ten:\"(.*)\"$", "$1")
                    .replace('\u201c', '"')
                    .replace('\u201d', '"');
            assertTrue(text.contains(sentence), sentence);
        }
        assertTrue(lines.get(0).startsWith("Q999000060\tP39\tQ17280153\tP585\t+2025-05-12T00:00:00Z/11"), told.out);
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("Q7435987\tP39")), "Wikidata has it already");
    }

    @Test
    void explainsEachLineInADryRun() {
        Ran dry = run(
                "export",
                "--format",
                "quickstatements",
                "--retrieved",
                "2025-05-13",
                "--dry-run",
                "--store",
                path("store"));
        List<String> lines = dry.out.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean command = !lines.get(i).startsWith("# ");
            assertTrue(!command || lines.get(i - 1).startsWith("# "), lines.get(i));
            assertTrue(command || lines.get(i).contains("<https://w3id.org/parley/id/claim/"), lines.get(i));
        }
        assertTrue(dry.out.contains("Zhao Anhe (Q999000060), position held (P39)"), dry.out);
        assertTrue(dry.out.contains("passed over, Wikidata has it already"), dry.out);
    }

    @Test
    void needsTheDayOfRetrieval() {
        Ran refused = run("export", "--format", "quickstatements", "--store", path("store"));
        assertEquals(2, refused.code);
        assertTrue(refused.err.contains("--retrieved"), refused.err);
        assertEquals(
                2, run("export", "--format", "quickstatements", "--retrieved", "soon", "--store", path("store")).code);
    }
}
