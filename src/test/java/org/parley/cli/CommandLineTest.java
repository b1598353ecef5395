package org.parley.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.store.HandMadeStore;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import picocli.CommandLine;

class CommandLineTest {
    @TempDir
    static Path shared = Path.of("");

    @TempDir
    private Path temp = Path.of("");

    @BeforeAll
    static void build() {
        HandMadeStore.build(shared.resolve("store"));
    }

    /** What a command says and how it ends. */
    private record Ran(int code, String out, String err) {}

    private static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Parley.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(words);
        return new Ran(code, out.toString(), err.toString());
    }

    private static String store() {
        return shared.resolve("store").toString();
    }

    @Test
    void showsExamplesAndExitCodesInItsHelp() {
        Ran help = run("--help");
        assertEquals(0, help.code);
        assertTrue(help.out.contains("parley query delegation-heads"), help.out);
        assertTrue(help.out.contains("Exit codes:"), help.out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build",
                "query",
                "queries",
                "explain",
                "why-not",
                "quarantine",
                "validate",
                "export",
                "load",
                "link",
                "snapshot",
                "evaluate",
                "bench",
                "completion"
            })
    void hasHelpForEachCommandThatFitsEightyColumns(String command) {
        Ran help = run(command, "--help");
        assertEquals(0, help.code);
        assertTrue(help.out.startsWith("Usage: parley " + command), help.out);
        assertTrue(help.out.lines().allMatch(line -> line.length() <= 80), help.out);
    }

    @Test
    void saysWhichVersionItIs() {
        assertTrue(run("--version").out.startsWith("parley "));
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        Ran ran = run("quer");
        assertEquals(2, ran.code);
        assertTrue(ran.err.contains("Did you mean") && ran.err.contains("query"), ran.err);
    }

    @Test
    void asksForACommandWhereNoneIsGiven() {
        assertEquals(2, run().code);
    }

    @Test
    void answersASavedQueryFromTheStore() {
        Ran ran = run("query", "evidence-for", "-p", "thing=He Lifeng", "--store", store(), "--format", "csv");
        assertEquals(0, ran.code, ran.err);
        assertTrue(
                ran.out.contains("https://w3id.org/parley/id/delegation/china-united-states/2025-05-geneva"), ran.out);
    }

    @Test
    void answersAQueryFile() throws IOException {
        Path file = Files.writeString(temp.resolve("mine.rq"), "ASK { ?s ?p ?o }");
        assertEquals("yes\n", run("query", file.toString(), "--store", store()).out);
    }

    @Test
    void listsTheSavedQueriesWithTheirQuestions() {
        Ran ran = run("queries");
        assertTrue(ran.out.lines().anyMatch(line -> line.startsWith("rounds ")), ran.out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "missing.rq", "rounds --param colour=red", "rounds --format pdf"})
    void refusesAQuestionItCannotAnswerInOneLine(String arguments) {
        Ran ran = run(("query " + arguments + " --store " + store()).split(" "));
        assertEquals(2, ran.code);
        assertEquals(1, ran.err.lines().count(), ran.err);
        assertEquals("", ran.out);
    }

    @Test
    void explainsEachFactByItsSentence() {
        Ran ran = run("explain", "He Lifeng", "--store", store());
        assertEquals(0, ran.code, ran.err);
        assertTrue(ran.out.contains("\"He Lifeng led the Chinese team in Geneva.\""), ran.out);
        assertTrue(
                ran.out.contains(
                        "- news/geneva.txt, 2025-05-11, characters 2 to 43, by delegation-led, confidence 0.9"),
                ran.out);
    }

    @Test
    void explainsAThingByItsPath() {
        assertEquals(0, run("explain", "person/he-lifeng", "--store", store()).code);
    }

    @Test
    void saysThatTheGraphKnowsNothingOfAStranger() {
        Ran ran = run("explain", "Nobody At All", "--store", store());
        assertEquals(2, ran.code);
        assertTrue(ran.err.contains("Nobody At All"), ran.err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "trig", "nt", "nq", "jsonld"})
    void exportsTheSameToAFileAndToStandardOutput(String format) throws IOException {
        Path file = temp.resolve("graph." + format);
        Ran ran = run("export", "--format", format, "--store", store());
        assertEquals(0, run("export", "-o", file.toString(), "--store", store()).code);
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), ran.out);
    }

    @Test
    void tellsWhatTheGraphWasMadeOf() throws IOException {
        Path news = Files.createDirectory(temp.resolve("news"));
        Files.writeString(news.resolve("one.txt"), "Canada imposed a 25 percent tariff on steel from Peru.\n");
        Files.writeString(
                news.resolve("two.txt"), "Trade talks between Peru and Canada resumed in Lima on 4 May 2021.\n");
        String made = temp.resolve("made").toString();
        assertEquals(0, run("build", news.toString(), "--store", made).code);
        Ran ran = run("export", "--format", "manifest", "--store", made);
        assertEquals(0, ran.code);
        JsonObject manifest = JsonParser.parseString(ran.out).getAsJsonObject();
        assertTrue(manifest.get("hash").getAsString().matches("[0-9a-f]{64}"));
        JsonObject inputs = manifest.getAsJsonObject("inputs");
        assertEquals(manifest.getAsJsonObject("figures").get("articles").getAsInt(), inputs.size());
        inputs.keySet()
                .forEach(source -> assertTrue(inputs.get(source).getAsString().matches("[0-9a-f]{64}"), source));
    }

    @Test
    void exportsReifiersWhereRdf12IsAskedFor() {
        assertTrue(run("export", "--format", "nt", "--rdf12", "--store", store())
                .out
                .contains("#reifies> <<( "));
        assertEquals(2, run("export", "--format", "jsonld", "--rdf12", "--store", store()).code);
    }

    @Test
    void endsWithOneWhereTheGraphIsWrong() {
        Ran ran = run("validate", "--store", store());
        assertEquals(1, ran.code);
        assertTrue(ran.out.contains("evidence: all in order"), ran.out);
        assertTrue(ran.out.contains("[shape]"), ran.out);
    }

    @Test
    void sendsThoseWhoFindTheStoreServedToTheServer() {
        try (Store store = new StoreFolder(shared.resolve("store")).open()) {
            store.servedAt("http://localhost:1/parley/sparql");
            Ran ran = run("query", "rounds", "--store", store());
            assertEquals(3, ran.code);
            assertTrue(ran.err.contains("--endpoint http://localhost:1/parley/sparql"), ran.err);
        }
    }

    @Test
    void saysThatNothingWasBuiltYet() {
        Ran ran = run("query", "rounds", "--store", temp.resolve("none").toString());
        assertEquals(3, ran.code);
        assertTrue(ran.err.contains("parley build"), ran.err);
        assertFalse(Files.exists(temp.resolve("none")));
    }

    @Test
    void buildsAndReportsWhatIsInAFolder() throws IOException {
        Path articles = Files.createDirectories(temp.resolve("news"));
        Files.writeString(articles.resolve("a.txt"), "Talks in Geneva\n\nTrade talks were held in Geneva on Monday.\n");
        Ran ran = run(
                "build", articles.toString(), "--store", temp.resolve("data").toString());
        assertTrue(ran.out.startsWith("1 article"), ran.out + ran.err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "empty", "binary"})
    void leavesTheOldGraphWhereThereIsNothingToRead(String kind) throws IOException {
        Path data = temp.resolve("data");
        HandMadeStore.build(data);
        String before = Files.readString(data.resolve("current"), StandardCharsets.UTF_8);
        Path articles = temp.resolve(kind);
        if (!kind.equals("missing")) {
            Files.createDirectories(articles);
        }
        if (kind.equals("binary")) {
            Files.write(articles.resolve("a.txt"), new byte[] {0, 1, 2, 3});
        }
        Ran ran = run("build", articles.toString(), "--store", data.toString());
        assertEquals(2, ran.code, ran.out);
        assertEquals(before, Files.readString(data.resolve("current"), StandardCharsets.UTF_8));
    }

    @Test
    void saysInOneLineThatAnEndpointIsDown() {
        Ran ran = run("query", "rounds", "--endpoint", "http://localhost:1/parley/sparql");
        assertEquals(3, ran.code, ran.err);
        assertEquals(1, ran.err.lines().count(), ran.err);
    }

    @Test
    void loadsFilesIntoAnotherStoreAndNothingOfThemIfOneIsBroken() throws IOException {
        assertEquals(0, run("export", "-o", temp.resolve("all.nq").toString(), "--store", store()).code);
        List<String> lines = Files.readAllLines(temp.resolve("all.nq"));
        Path first = Files.write(temp.resolve("a.nq"), lines.subList(0, lines.size() / 2));
        Path second = Files.write(temp.resolve("b.nq"), lines.subList(lines.size() / 2, lines.size()));
        Path broken = Files.write(temp.resolve("c.nq"), List.of(lines.get(0), "<https://example.org/cut"));
        DatasetGraph there = DatasetGraphFactory.createTxnMem();
        FusekiServer fuseki =
                FusekiServer.create().port(0).loopback(true).add("/news", there).build();
        fuseki.start();
        try {
            String url = "http://localhost:" + fuseki.getPort() + "/news/data";
            Ran refused = run("load", first.toString(), broken.toString(), "--to", url);
            assertEquals(2, refused.code, refused.err);
            assertTrue(refused.err.contains("c.nq cannot be loaded"), refused.err);
            assertEquals(0, there.stream().count());
            Ran sent = run("load", first.toString(), second.toString(), "--to", url);
            assertEquals(lines.size() + " quads are in " + url + "\n", sent.out, sent.err);
            assertEquals(0, run("load", first.toString(), "--to", url, "--replace").code);
            assertEquals(lines.size() / 2, there.stream().count());
        } finally {
            fuseki.stop();
        }
    }

    @Test
    @Timeout(300)
    void endsAWatchWhenItIsToldTo() throws Exception {
        Path news = Files.createDirectories(temp.resolve("news"));
        Files.writeString(
                news.resolve("first.txt"), "The United States imposed a 30 percent tariff on steel from China.\n");
        String watched = temp.resolve("watched").toString();
        Process watch = parley("watch", news.toString(), "--store", watched).start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.startsWith("Watching ")) {
                line = said.readLine();
            }
            // The process itself would close what it has yet to say.
            watch.toHandle().destroy();
            assertEquals(List.of(), said.lines().toList());
        }
        assertTrue(watch.waitFor() > 128, "a process that was told to end says so");
        assertFalse(new String(watch.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).contains("Exception"));
        Ran asked = run("query", "tariff-timeline", "--store", watched, "--format", "csv");
        assertEquals(2, asked.out.lines().count(), asked.err);
        assertEquals(0, run("update", "--store", watched).code);
    }

    @Test
    void failsWhereItsAnswerFindsNoRoom() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only some systems have a disk that is always full");
        Process queries = parley("queries").redirectOutput(full.toFile()).start();
        assertEquals(
                "parley: Not all could be written to standard output. Make room where it goes.\n",
                new String(queries.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(3, queries.waitFor());
    }

    private static ProcessBuilder parley(String... words) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                "org.parley.cli.Parley"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    @Test
    void completesCommandsInAShell() {
        assertTrue(run("completion").out.contains("complete -F"));
    }

    @Test
    void startsWithoutJenaWhereItOnlyHelps() throws IOException, InterruptedException {
        Process help = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.parley.cli.Parley",
                        "--help")
                .redirectErrorStream(true)
                .start();
        List<String> loaded = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("org.apache."))
                .toList();
        assertEquals(0, help.waitFor());
        assertEquals(List.of(), loaded);
    }

    @Test
    void measuresReadingInAFormForScripts() {
        Ran bench = run("bench", "seeds", "--seconds", "0", "--slowest", "2", "--format", "json");
        assertEquals(0, bench.code, bench.err);
        JsonObject pace = JsonParser.parseString(bench.out).getAsJsonObject();
        assertEquals(5, pace.get("articles").getAsInt());
        assertEquals(2, pace.getAsJsonArray("slowest").size());
        assertTrue(pace.getAsJsonArray("failed").isEmpty(), bench.out);
    }

    @Test
    void saysWhatToDoWhereThereIsNothingToMeasure() {
        Ran bench = run("bench", temp.resolve("nowhere").toString());
        assertEquals(2, bench.code);
        assertTrue(bench.err.contains("Name a folder of articles"), bench.err);
    }
}
