package org.parley.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parley.extraction.Patterns;

/** The file of confidences: what it may say, and how it is made. */
class CalibrationTest {
    private static final Path FILE = Path.of("src/main/resources/extraction/confidence.tsv");
    private static final Path GOLD = Path.of("src/test/gold");

    @Test
    void everyFigureIsOfAPatternThatThereIs() throws IOException {
        Set<String> names =
                Patterns.load().all().stream().map(pattern -> pattern.name()).collect(Collectors.toSet());
        rows().forEach(cells -> assertTrue(names.contains(cells[0]), () -> "no pattern is called " + cells[0]));
    }

    @Test
    void noMoreIsRightThanWasRead() throws IOException {
        rows().forEach(cells -> {
            assertTrue(Integer.parseInt(cells[4]) <= Integer.parseInt(cells[3]), cells[0]);
            assertTrue(Integer.parseInt(cells[6]) <= Integer.parseInt(cells[5]), cells[0]);
        });
    }

    @Test
    void whatWasRightMoreOftenOfAsManyIsMoreCertain() throws IOException {
        List<String[]> rows = rows();
        for (String[] a : rows) {
            for (String[] b : rows) {
                if (read(a) == read(b) && right(a) > right(b)) {
                    assertTrue(Double.parseDouble(a[7]) > Double.parseDouble(b[7]), a[0] + " and " + b[0]);
                }
            }
        }
        assertEquals(8, rows.get(0).length);
    }

    @Test
    @EnabledIfSystemProperty(named = "calibration.write", matches = "true")
    void writesTheFile() throws IOException {
        Calibration calibration = Calibration.read(FILE);
        calibration.count(GOLD.resolve("dev"), GOLD.resolve("dev.tsv"), true);
        String news = System.getProperty("calibration.news", "");
        if (!news.isEmpty()) {
            calibration.forgetElsewhere();
            for (String set : news.split(",")) {
                calibration.count(Path.of(set.split("=")[0]), Path.of(set.split("=")[1]), false);
            }
        }
        List<String> head = Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("#"))
                .toList();
        Files.write(FILE, calibration.lines(head));
    }

    private static int read(String[] cells) {
        return Integer.parseInt(cells[3]) + Integer.parseInt(cells[5]);
    }

    private static int right(String[] cells) {
        return Integer.parseInt(cells[4]) + Integer.parseInt(cells[6]);
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("pattern\t"))
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
