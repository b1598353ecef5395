package org.parley.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.graph.HandMade;
import org.parley.graph.KnowledgeGraph;
import org.parley.graph.Names;
import org.parley.graph.QuadOrder;

class StoreFolderTest {
    private static final List<Quad> QUADS = KnowledgeGraph.of(HandMade.knowledge(), HandMade.REFERENCE, Names.STANDARD)
            .quads();

    @TempDir
    private Path temp = Path.of("");

    private Path folder() {
        return temp.resolve("data");
    }

    @Test
    void givesBackExactlyWhatWasPutIn() {
        build(QUADS, "first");
        try (Store store = new StoreFolder(folder()).open()) {
            assertEquals(QUADS, quads(store.dataset()));
        }
    }

    @Test
    void answersFromAllGraphsAtOnce() {
        build(QUADS, "first");
        assertEquals("1", first("SELECT (COUNT(*) AS ?x) { ?d <https://w3id.org/parley/ontology#head> ?p . ?d a ?c }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rdfs:label \"lifeng\"", "rdfs:label \"geneve\"", "td:text \"tariff\""})
    void findsNamesAndSentencesByTheirWords(String words) {
        build(QUADS, "first");
        assertTrue(Integer.parseInt(first("""
                PREFIX text: <http://jena.apache.org/text#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX td: <https://w3id.org/parley/ontology#>
                SELECT (COUNT(DISTINCT ?s) AS ?x) { ?s text:query (%s) }""".formatted(words))) > 0);
    }

    @Test
    void keepsTheTextsOfArticlesAsTheyWereRead() {
        build(QUADS, "first");
        try (Store store = new StoreFolder(folder()).open()) {
            assertEquals(Optional.of(HandMade.DATED.text()), store.text(HandMade.DATED.source()));
            assertEquals(Optional.empty(), store.text("never-read.txt"));
        }
    }

    @Test
    void replacesTheOldBuildWithTheNewOne() throws IOException {
        build(QUADS, "first");
        build(QUADS.subList(0, 10), "second");
        assertEquals(
                "second", new StoreFolder(folder()).manifest().orElseThrow().hash());
        assertEquals(List.of("000002"), names(folder().resolve("builds")));
    }

    @Test
    void keepsTheOldBuildWhenANewOneIsGivenUp() throws IOException {
        build(QUADS, "first");
        try (Draft draft = new StoreFolder(folder()).draft()) {
            draft.add(QUADS.subList(0, 5));
        }
        assertEquals("first", new StoreFolder(folder()).manifest().orElseThrow().hash());
        assertEquals(List.of("000001"), names(folder().resolve("builds")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafted", "added", "kept", "pointing"})
    void keepsTheOldBuildWhenTheProcessIsKilled(String moment) throws Exception {
        build(QUADS, "first");
        assertEquals(KilledBuild.DEAD, KilledBuild.run(folder(), moment));
        try (Store store = new StoreFolder(folder()).open()) {
            assertEquals(QUADS, quads(store.dataset()));
        }
        build(QUADS.subList(0, 10), "next");
        assertEquals("next", new StoreFolder(folder()).manifest().orElseThrow().hash());
        assertEquals(List.of("000002"), names(folder().resolve("builds")));
    }

    @Test
    void hasTheNewBuildWhenTheProcessIsKilledAfterTheSwap() throws Exception {
        build(QUADS, "first");
        assertEquals(KilledBuild.DEAD, KilledBuild.run(folder(), "pointed"));
        assertEquals(
                "killed", new StoreFolder(folder()).manifest().orElseThrow().hash());
    }

    @Test
    void saysWhereToAskWhenAnotherServesTheStore() {
        build(QUADS, "first");
        try (Store store = new StoreFolder(folder()).open()) {
            store.servedAt("http://localhost:3330/parley/sparql");
            StoreException refusal = assertThrows(StoreException.class, () -> new StoreFolder(folder()).open());
            assertTrue(String.valueOf(refusal.getMessage()).contains("served by process "));
            assertEquals("Ask it there: --endpoint http://localhost:3330/parley/sparql", refusal.advice());
        }
    }

    @Test
    void buildsWhileTheOldBuildIsBeingQueried() throws IOException {
        build(QUADS, "first");
        try (Store reading = new StoreFolder(folder()).open()) {
            build(QUADS.subList(0, 10), "second");
            assertEquals(QUADS.size(), quads(reading.dataset()).size());
        }
        build(QUADS, "third");
        assertEquals(List.of("000003"), names(folder().resolve("builds")));
    }

    @Test
    void refusesASecondBuildAtTheSameTime() {
        try (Draft draft = new StoreFolder(folder()).draft()) {
            draft.add(QUADS);
            StoreException refusal = assertThrows(StoreException.class, () -> new StoreFolder(folder()).draft());
            assertTrue(String.valueOf(refusal.getMessage()).startsWith("Another build is writing to "));
        }
    }

    @Test
    void saysWhatToDoWhereNothingWasBuilt() {
        StoreException refusal = assertThrows(StoreException.class, () -> new StoreFolder(folder()).open());
        assertEquals("There is no graph in " + folder() + " yet.", refusal.getMessage());
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Files.writeString(folder(), "a file");
        StoreException refusal = assertThrows(StoreException.class, () -> new StoreFolder(folder()).draft());
        assertEquals(folder() + " is a file, and a store is a folder.", refusal.getMessage());
        assertEquals("a file", Files.readString(folder()));
    }

    @Test
    void readsWhatMayNotBeWrittenFromACopyThatGoesWhenItIsClosed() throws IOException {
        build(QUADS, "first");
        Path build = folder().resolve("builds").resolve("000001");
        try (Store opened = new StoreFolder(folder()).open()) {
            Path copy;
            try (Hold hold = ReadingCopy.of(build);
                    Database database = Database.in(hold.folder())) {
                copy = hold.folder();
                assertEquals(QUADS, quads(database.dataset()));
                assertEquals(QUADS, quads(opened.dataset()));
                assertTrue(Files.exists(copy));
            }
            assertFalse(Files.exists(copy));
        }
    }

    @Test
    void opensAStoreThatMayNotBeWrittenAsOftenAsOneLikes() throws IOException {
        build(QUADS, "first");
        Path lock = folder().resolve("builds").resolve("000001").resolve(Builds.LOCK);
        assumeTrue(lock.toFile().setReadOnly() && !Files.isWritable(lock), "whoever may do all is kept from nothing");
        try (Store one = new StoreFolder(folder()).open();
                Store other = new StoreFolder(folder()).open()) {
            assertEquals(QUADS, quads(one.dataset()));
            assertEquals(QUADS, quads(other.dataset()));
            assertEquals(Optional.of(HandMade.DATED.text()), other.text(HandMade.DATED.source()));
        }
    }

    private void build(List<Quad> quads, String hash) {
        try (Draft draft = new StoreFolder(folder()).draft()) {
            draft.add(quads);
            draft.keep(List.of(HandMade.DATED, HandMade.UNDATED));
            draft.publish(manifest(quads.size(), hash));
        }
    }

    static Manifest manifest(int quads, String hash) {
        Manifest.Figures figures = new Manifest.Figures(2, quads, 0, 0, 0, new TreeMap<>());
        return new Manifest("1", "r", "m", Names.STANDARD.base(), List.of("/articles"), "a", figures, hash, 0);
    }

    private String first(String query) {
        try (Store store = new StoreFolder(folder()).open()) {
            DatasetGraph dataset = store.dataset();
            dataset.begin(ReadWrite.READ);
            try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
                RowSet rows = execution.select();
                return rows.next().get("x").getLiteralLexicalForm();
            } finally {
                dataset.end();
            }
        }
    }

    private static List<Quad> quads(DatasetGraph dataset) {
        dataset.begin(ReadWrite.READ);
        try {
            return dataset.stream().sorted(QuadOrder.INSTANCE).toList();
        } finally {
            dataset.end();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
