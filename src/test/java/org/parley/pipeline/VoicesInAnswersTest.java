package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.graph.Names;
import org.parley.query.Answer;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQueries;
import org.parley.reference.ReferenceData;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;

/** What many papers print is as sure as the number of those who found it out, not of those who print it. */
class VoicesInAnswersTest {
    private static final ReferenceData REFERENCE = ReferenceData.read();
    private static final News NEWS = new News(REFERENCE.reference());
    private static final String WIRE = """
            The United States imposed a 30 percent tariff on steel from China.

            Dock workers in three ports had filled the yards with coils for weeks, as the date had long been known.

            Shops in the harbour stayed open late, and reporters waited on the pavement with coffee in paper cups.
            """;
    private static final String OTHER = """
            The United States imposed a 30 percent tariff on steel from China.

            Our own correspondent saw three lorries turn back at the gate a little after nine in the morning.
            A clerk had pinned the new list to a door at dawn, and a flag hung wet from the balcony of the office.
            """;

    @TempDir
    private Path temp = Path.of("");

    private Path news = Path.of("");

    @BeforeEach
    void build() throws IOException {
        news = Files.createDirectories(temp.resolve("news"));
        Files.writeString(news.resolve("2025-05-10-wire.txt"), WIRE);
        new Build(new Plan(news, temp.resolve("store"), 1, Names.STANDARD), REFERENCE, NEWS, Progress.SILENT).run();
    }

    @Test
    void countsOneStoryInThreePapersOnceAndAnotherReportBesideIt() throws IOException {
        add("2025-05-11-paper.txt", WIRE);
        add("2025-05-12-paper.txt", WIRE);
        assertEquals("1", voices());
        add("2025-05-11-report.txt", OTHER);
        assertEquals("2", voices());
    }

    @Test
    void countsTheCopiesOnceToWhenTheOneThatSpeaksForThemGoes() throws IOException {
        add("2025-05-11-paper.txt", WIRE);
        add("2025-05-12-paper.txt", WIRE);
        add("2025-05-11-report.txt", OTHER);
        update().remove(List.of("2025-05-10-wire.txt"));
        assertEquals("2", voices());
        update().remove(List.of("2025-05-11-report.txt"));
        assertEquals("1", voices());
        update().remove(List.of("2025-05-11-paper.txt"));
        assertEquals("1", voices());
    }

    private void add(String name, String text) throws IOException {
        update().add(List.of(Files.writeString(news.resolve(name), text)));
    }

    private Update update() {
        return new Update(temp.resolve("store"), REFERENCE, Mappings.NONE, NEWS, Progress.SILENT, 1);
    }

    /** How many report who imposed the tariff. */
    private String voices() {
        try (Store store = new StoreFolder(temp.resolve("store")).open();
                Stream<String> numbers = numbers(QueryRunner.on(store.dataset()))) {
            return String.join(" and ", numbers.distinct().toList());
        }
    }

    private static Stream<String> numbers(QueryRunner runner) {
        Answer answer = runner.run(SavedQueries.shipped().named("corroboration").orElseThrow(), Map.of("atleast", "1"));
        return ((Answer.Rows) answer)
                .rows().stream()
                        .filter(row -> row.get(Var.alloc("property"))
                                .getLiteralLexicalForm()
                                .equals("imposer"))
                        .map(row -> row.get(Var.alloc("articles")).getLiteralLexicalForm());
    }
}
