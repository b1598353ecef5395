package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.reference.ReferenceData;

class TimeTrialTest {
    private static final String SHORT = "The talks begin on Monday in Geneva.\n";

    @TempDir
    private Path folder = Path.of("");

    private final News news = new News(ReferenceData.load());

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.txt"), SHORT);
        Files.writeString(folder.resolve("b.txt"), SHORT.repeat(20));
    }

    @Test
    void readsEachArticleOnceWhereNoTimeIsGiven() {
        Pace pace = new TimeTrial(folder, news, 5).run(0);
        assertEquals(1, pace.rounds());
        assertEquals(2, pace.articles());
        assertEquals(21L * SHORT.length(), pace.bytes());
        assertEquals(2, pace.slowest().size());
        assertTrue(pace.peakHeapBytes() > 0);
    }

    @Test
    void namesNoMoreOfTheSlowestThanAsked() {
        assertEquals(1, new TimeTrial(folder, news, 1).run(0).slowest().size());
        assertEquals(List.of(), new TimeTrial(folder, news, 0).run(0).slowest());
    }

    @Test
    void findsNothingBrokenInOrdinaryArticles() {
        assertEquals(List.of(), new TimeTrial(folder, news, 5).run(0).failed());
    }
}
