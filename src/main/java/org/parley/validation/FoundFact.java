package org.parley.validation;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.engine.binding.Binding;
import org.parley.ontology.ShippedFile;
import org.parley.query.Answer;
import org.parley.query.BoundQuery;
import org.parley.query.QueryRunner;

/**
 * A fact of the graph in the words of the gold annotation.
 *
 * @param file source of the article that states it
 * @param round city, country and ordinal of the round it is about, with {@code |} between
 * @param measure imposer, target and rate of the measure it is about, with {@code ~} between
 */
public record FoundFact(
        String file, String relation, String a, String b, String c, String d, String round, String measure) {
    private static final String QUERY = "facts.rq";

    /** All facts of a graph, once for each article. */
    public static List<FoundFact> all(QueryRunner graph) {
        return graph.run(BoundQuery.of(QUERY, ShippedFile.text(FoundFact.class, QUERY))) instanceof Answer.Rows rows
                ? rows.rows().stream().map(FoundFact::of).toList()
                : List.of();
    }

    /** The fact in a row of the answer. */
    static FoundFact of(Binding row) {
        return new FoundFact(
                cell(row, "file"),
                cell(row, "relation"),
                cell(row, "a"),
                cell(row, "b"),
                cell(row, "c"),
                cell(row, "d"),
                cell(row, "roundKey"),
                cell(row, "mKey"));
    }

    static String cell(Binding row, String column) {
        return Optional.ofNullable(row.get(column)).map(Answer::text).orElse("");
    }

    List<String> roundParts() {
        return List.of(round.split("\\|", -1));
    }

    /** Imposer, target or rate of the measure. */
    String measurePart(int index) {
        String[] parts = measure.split("~", -1);
        return index < parts.length ? parts[index] : "";
    }
}
