package org.parley.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.parley.server.InternalQuery.Row;

/**
 * What is said of a thing, with all it rests on.
 *
 * @param property IRI
 * @param label of the property; empty if it has none
 * @param valueLabel empty if the value has none
 */
record Fact(String property, String label, Node value, String valueLabel, List<Ground> grounds) {
    /**
     * One reason to hold a fact.
     *
     * @param kind "Claim", "Inference" or "Reference"
     * @param how pattern or rule; empty for reference data
     * @param primary source of reference data; otherwise empty
     * @param sentence empty for reference data
     */
    record Ground(
            String kind,
            String how,
            String confidence,
            String primary,
            String sentence,
            int start,
            String article,
            String title,
            String published) {
        static Ground of(Row row) {
            String headline = row.text("headline");
            return new Ground(
                    row.text("kind").replaceFirst("^.*#", ""),
                    row.text("how"),
                    row.text("confidence"),
                    row.text("primary"),
                    row.text("sentence"),
                    row.number("start"),
                    row.text("article"),
                    headline.isEmpty() ? row.text("file") : headline,
                    row.text("published"));
        }
    }

    /** Rows with the same property and value are grounds of one fact. */
    static List<Fact> of(List<Row> rows) {
        Map<List<Object>, Fact> facts = new LinkedHashMap<>();
        for (Row row : rows) {
            row.node("o").ifPresent(value -> facts.computeIfAbsent(
                            List.of(row.text("p"), value),
                            any -> new Fact(
                                    row.text("p"), row.text("pLabel"), value, row.text("oLabel"), new ArrayList<>()))
                    .grounds()
                    .add(Ground.of(row)));
        }
        return List.copyOf(facts.values());
    }

    /** Whether only reference data say so. */
    boolean known() {
        return grounds.stream().allMatch(ground -> ground.kind().equals("Reference"));
    }

    /** How many articles say so. */
    long articles() {
        return grounds.stream()
                .filter(ground -> ground.kind().equals("Claim"))
                .map(Ground::article)
                .distinct()
                .count();
    }
}
