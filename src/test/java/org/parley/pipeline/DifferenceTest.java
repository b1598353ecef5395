package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.graph.Names;
import org.parley.reference.ReferenceData;
import org.parley.store.Store;
import org.parley.store.StoreFolder;

class DifferenceTest {
    private static final ReferenceData REFERENCE = ReferenceData.read();
    private static final String ONE = "Geneva, May 10, 2025\n\nTreasury Secretary Scott Bessent met Vice Premier"
            + " He Lifeng in Geneva on May 10, 2025.\n";
    private static final String OTHER =
            "Washington, May 12, 2025\n\nThe United States imposed a 30 percent tariff on steel from China.\n";

    @TempDir
    private Path temp = Path.of("");

    @Test
    void tellsWhatAppearsWithItsSentence() throws IOException {
        Difference difference = between(List.of(ONE), List.of(ONE, OTHER));
        assertTrue(
                difference.facts().stream()
                        .anyMatch(fact -> fact.change() == Difference.Change.APPEARED
                                && fact.file().equals("1.txt")
                                && fact.sentence().contains("imposed a 30 percent tariff")),
                difference.facts().toString());
        assertEquals(List.of(), of(difference, Difference.Change.VANISHED));
    }

    @Test
    void tellsWhatVanishes() throws IOException {
        Difference difference = between(List.of(ONE, OTHER), List.of(ONE));
        assertEquals(List.of(), of(difference, Difference.Change.APPEARED));
        assertTrue(of(difference, Difference.Change.VANISHED).stream()
                .anyMatch(fact -> fact.sentence().contains("tariff")));
    }

    @Test
    void makesTheFirstGraphTheSecond() throws IOException {
        Difference difference = between(List.of(ONE), List.of(OTHER));
        Set<Quad> first = quads("first");
        first.removeAll(difference.removed());
        first.addAll(difference.added());
        assertEquals(quads("second"), first);
    }

    @Test
    void isNothingBetweenAGraphAndItself() throws IOException {
        Difference difference = between(List.of(ONE), List.of(ONE));
        assertEquals(new Difference(List.of(), List.of(), List.of()), difference);
    }

    private static List<Difference.Fact> of(Difference difference, Difference.Change change) {
        return difference.facts().stream()
                .filter(fact -> fact.change() == change)
                .toList();
    }

    private Difference between(List<String> first, List<String> second) throws IOException {
        build("first", first);
        build("second", second);
        try (Store one = new StoreFolder(temp.resolve("first")).open();
                Store other = new StoreFolder(temp.resolve("second")).open()) {
            return Difference.of(one, other);
        }
    }

    private Set<Quad> quads(String name) {
        try (Store store = new StoreFolder(temp.resolve(name)).open()) {
            return new HashSet<>(store.quads());
        }
    }

    private void build(String name, List<String> texts) throws IOException {
        Path news = Files.createDirectories(temp.resolve(name + "-news"));
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(news.resolve(i + ".txt"), texts.get(i));
        }
        Plan plan = new Plan(news, temp.resolve(name), 1, Names.STANDARD);
        new Build(plan, REFERENCE, new News(REFERENCE.reference()), Progress.SILENT).run();
    }
}
