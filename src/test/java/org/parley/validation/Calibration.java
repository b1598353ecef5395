package org.parley.validation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.engine.binding.Binding;
import org.parley.extraction.Circumstance;
import org.parley.extraction.Patterns;
import org.parley.ontology.ShippedFile;
import org.parley.query.Answer;
import org.parley.query.BoundQuery;
import org.parley.query.QueryRunner;

/**
 * How often the facts of each pattern are right, and the file of confidences made from that.
 *
 * <p>{@code mvn test -Dtest=CalibrationTest -Dcalibration.write=true} counts the stories of the gold set anew and writes the
 * file. Counts of stories that are not in the project stay as they are, unless {@code -Dcalibration.news=FOLDER=FACTS.tsv}
 * (more of them with commas between) says where to count them.
 */
final class Calibration {
    private static final List<Circumstance> CIRCUMSTANCES = List.of(Circumstance.values());

    /** As many readings as the average counts for where a pattern has few of its own. */
    private static final double WEIGHT = 4;

    private static final String HEADER =
            "pattern\tfact\tcircumstance\tread\tright\tread elsewhere\tright elsewhere\tconfidence";

    private final Set<String> patterns =
            Patterns.load().all().stream().map(pattern -> pattern.name()).collect(Collectors.toSet());
    private final SortedMap<String, int[]> counts = new TreeMap<>();

    /** Counts of an older file, those of the project's own stories left out if {@code elsewhere} only. */
    static Calibration read(Path file) throws IOException {
        Calibration calibration = new Calibration();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#") && cells.length > 6 && !cells[0].equals("pattern")) {
                calibration.of(cells[0] + "\t" + cells[1] + "\t" + cells[2])[2] = Integer.parseInt(cells[5]);
                calibration.of(cells[0] + "\t" + cells[1] + "\t" + cells[2])[3] = Integer.parseInt(cells[6]);
            }
        }
        return calibration;
    }

    void forgetElsewhere() {
        counts.values().forEach(count -> {
            count[2] = 0;
            count[3] = 0;
        });
    }

    /** Counts the facts of a folder of stories. */
    void count(Path stories, Path facts, boolean own) {
        List<GoldFact> gold = GoldFact.read(facts);
        Newsroom.Edition edition = Newsroom.read(stories, claim -> code(claim.circumstance()));
        for (Binding row : rows(QueryRunner.on(edition.graph()))) {
            FoundFact found = FoundFact.of(row);
            String how = FoundFact.cell(row, "how");
            String article = Evaluation.article(found.file(), gold).orElse("");
            if (!article.isEmpty() && patterns.contains(how) && claims(how, found.relation())) {
                int[] count = of(how + "\t" + found.relation() + "\t" + circumstance(row));
                count[own ? 0 : 2]++;
                count[own ? 1 : 3] += right(gold, article, found) ? 1 : 0;
            }
        }
    }

    private int[] of(String key) {
        return counts.computeIfAbsent(key, k -> new int[4]);
    }

    // The graph tells how sure a claim is, but not why: while counting, that number stands for the circumstance.
    private static double code(Circumstance circumstance) {
        return 1 - CIRCUMSTANCES.indexOf(circumstance) / 10.0;
    }

    private static String circumstance(Binding row) {
        double code = Double.parseDouble(FoundFact.cell(row, "sure"));
        return CIRCUMSTANCES.get((int) Math.round((1 - code) * 10)).word();
    }

    // That somebody is a person, and for whom, stands in many claims; it is the news of those about persons.
    private static boolean claims(String how, String relation) {
        return how.startsWith("person") || !relation.equals("person") && !relation.equals("represents");
    }

    private static boolean right(List<GoldFact> gold, String article, FoundFact found) {
        return gold.stream()
                .anyMatch(fact -> fact.article().equals(article)
                        && fact.relation().equals(found.relation())
                        && Sameness.same(fact.relation(), fact, found));
    }

    private static List<Binding> rows(QueryRunner graph) {
        return graph.run(BoundQuery.of("facts.rq", query())) instanceof Answer.Rows rows
                ? List.copyOf(rows.rows())
                : List.of();
    }

    /** The query of the facts, asked of each claim. */
    private static String query() {
        return ShippedFile.text(Calibration.class, "facts.rq")
                .replace("SELECT DISTINCT", "SELECT DISTINCT ?how ?sure")
                .replace(
                        "?g (td:article|(prov:wasDerivedFrom/td:article)) ?art",
                        "?g td:extractor ?how ; td:confidence ?sure ; td:article ?art");
    }

    /** The file: a line for each pattern, kind of fact and circumstance. */
    List<String> lines(List<String> introduction) {
        List<String> lines = new ArrayList<>(introduction);
        lines.add(HEADER);
        counts.forEach((key, count) -> {
            if (count[0] + count[2] > 0) {
                lines.add(key + "\t" + count[0] + "\t" + count[1] + "\t" + count[2] + "\t" + count[3] + "\t"
                        + String.format(Locale.ROOT, "%.2f", confidence(count)));
            }
        });
        return lines;
    }

    private double confidence(int[] count) {
        return (count[1] + count[3] + WEIGHT * average()) / (count[0] + count[2] + WEIGHT);
    }

    private double average() {
        double read = 0;
        double right = 0;
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            read += entry.getValue()[0] + entry.getValue()[2];
            right += entry.getValue()[1] + entry.getValue()[3];
        }
        return read == 0 ? 0 : right / read;
    }
}
