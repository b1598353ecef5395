package org.parley.validation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.notice.InputException;

/**
 * A fact that a careful reader found in an article.
 *
 * @param article what the article's file name begins with
 * @param optional right when found, and not missed when not
 */
public record GoldFact(String article, String relation, String a, String b, String c, String d, boolean optional) {
    private static final List<String> COLUMNS = List.of("article", "relation", "a", "b", "c", "d", "keep");

    /** Reads a file of them: columns article, relation, a, b, c, d, keep, with tabs between. */
    public static List<GoldFact> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty() || !List.of(lines.get(0).split("\t")).equals(COLUMNS)) {
                throw new InputException(
                        file + " is no file of gold facts.",
                        "Its first line must be " + String.join(", ", COLUMNS) + ", with tabs between.");
            }
            return facts(lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new InputException("The gold facts " + file + " could not be read.", "Check the path.");
        }
    }

    private static List<GoldFact> facts(List<String> lines) {
        List<GoldFact> facts = new ArrayList<>();
        lines.stream().filter(line -> !line.isEmpty()).map(GoldFact::fact).forEach(facts::add);
        return facts;
    }

    private static GoldFact fact(String line) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
        while (cells.size() < COLUMNS.size()) {
            cells.add("");
        }
        return new GoldFact(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6).equals("optional"));
    }

    /** The fact that a line about a denied one denies. */
    GoldFact denied() {
        return new GoldFact(article, a, b, c, d, "", optional);
    }
}
