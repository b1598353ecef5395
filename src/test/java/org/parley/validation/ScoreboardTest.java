package org.parley.validation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well the stories of the gold set are read: printed with every build, and never below the floors. */
class ScoreboardTest {
    private static final Path GOLD = Path.of("src/test/gold");
    private static final Path PAGE = Path.of("src/site/markdown/scoreboard.md");

    private static final Properties FLOORS = new Properties();
    private static Scoreboard dev = Scoreboard.EMPTY;
    private static Scoreboard test = Scoreboard.EMPTY;

    @BeforeAll
    static void measure() throws IOException {
        try (Reader in = Files.newBufferedReader(GOLD.resolve("floors.properties"))) {
            FLOORS.load(in);
        }
        dev = Scoreboard.of(GOLD, "dev");
        test = Scoreboard.of(GOLD, "test");
        System.out.println(dev.table());
        System.out.println(test.table());
        if (Boolean.getBoolean("scoreboard.write")) {
            Files.writeString(PAGE, Scoreboard.page(Files.readString(PAGE), List.of(dev, test)));
        }
    }

    @Test
    void readsStoriesOfTheTestSplitNoWorseThanBefore() {
        Score total = test.evaluation().total();
        assertAll(
                () -> assertTrue(total.f1() >= floor("test.f1"), () -> "F1 is " + total.f1()),
                () -> assertTrue(total.precision() >= floor("test.precision"), () -> "precision " + total.precision()));
    }

    @Test
    void assertsNoMoreDeniedFactsThanBefore() {
        assertTrue(
                test.evaluation().denied() <= floor("test.denied"),
                test.evaluation().toString());
    }

    @Test
    void findsTheSentencesOfEveryClaimInItsStory() {
        assertEquals(List.of(), dev.unsupported());
        assertEquals(List.of(), test.unsupported());
    }

    private static double floor(String name) {
        return Double.parseDouble(FLOORS.getProperty(name));
    }
}
