package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.graph.Names;
import org.parley.query.QueryRunner;
import org.parley.query.ResultFormat;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.reference.ReferenceData;
import org.parley.store.Store;
import org.parley.store.StoreFolder;

/**
 * Every saved query is run on the graph of the seeds and held against its sheet in {@code queries/expected}.
 *
 * <p>After a change that is meant to change answers, write the sheets anew with {@code ./parley query NAME --format csv} and
 * read what changed.
 */
class ExpectedAnswersTest {
    @TempDir
    static Path temp = Path.of("");

    private static Store store;

    @BeforeAll
    static void build() {
        ReferenceData reference = ReferenceData.read();
        Plan plan = new Plan(Path.of("seeds"), temp.resolve("graph"), 2, Names.STANDARD);
        new Build(plan, reference, new News(reference.reference()), Progress.SILENT).run();
        store = new StoreFolder(temp.resolve("graph")).open();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<String> names() {
        return SavedQueries.shipped().all().stream().map(SavedQuery::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersAsItsSheetSays(String name) throws IOException {
        SavedQuery query = SavedQueries.shipped().named(name).orElseThrow();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ResultFormat.CSV.write(QueryRunner.on(store.dataset()).run(query, Map.of()), answer);
        String sheet = Files.readString(Path.of("queries", "expected", name + ".csv"));
        assertEquals(lines(sheet), lines(answer.toString(StandardCharsets.UTF_8)));
    }

    @Test
    void everySheetBelongsToAQuery() throws IOException {
        try (Stream<Path> sheets = Files.list(Path.of("queries", "expected"))) {
            List<String> named = sheets.map(p -> p.getFileName().toString().replace(".csv", ""))
                    .sorted()
                    .toList();
            assertEquals(names().sorted().toList(), named);
        }
    }

    private static List<String> lines(String csv) {
        return csv.lines().toList();
    }
}
