package org.parley.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.parley.notice.InputException;
import org.parley.ontology.ShippedFile;
import org.parley.ontology.WD;
import org.parley.query.Answer;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQuery;
import org.parley.reference.ReferenceData;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.wikidata.ClaimedFact;
import org.parley.wikidata.QuickStatements;
import org.parley.wikidata.Snapshot;

/** The text of {@code parley export --format quickstatements}. */
final class QuickExport {
    private QuickExport() {}

    /** Commands, a line each; in a dry run each below a line that explains it, and those passed over too. */
    static String text(Path folder, Optional<String> retrieved, boolean dry) {
        LocalDate day = retrieved
                .map(QuickExport::day)
                .orElseThrow(() -> new InputException(
                        "Each reference says when the article was retrieved.",
                        "Give the day: --retrieved 2025-11-01."));
        StringBuilder text = new StringBuilder();
        for (QuickStatements.Line line : new QuickStatements(known(folder), day).of(facts(folder))) {
            if (dry) {
                text.append("# ")
                        .append(line.explanation())
                        .append(" <")
                        .append(line.claim())
                        .append(">\n");
            }
            line.command().ifPresent(command -> text.append(command).append('\n'));
        }
        return text.toString();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InputException("'" + text + "' is no day.", "Write it as in --retrieved 2025-11-01.");
        }
    }

    private static Snapshot known(Path folder) {
        return Snapshot.read(folder.resolve(Snapshot.FILE))
                .map(Snapshot::new)
                .orElseGet(() -> Snapshot.of(ReferenceData.read()));
    }

    private static List<ClaimedFact> facts(Path folder) {
        SavedQuery query =
                SavedQuery.parse("quickstatements", ShippedFile.text(QuickExport.class, "quickstatements.rq"));
        try (Store store = new StoreFolder(folder).open()) {
            return QueryRunner.on(store.dataset()).run(query, Map.of()) instanceof Answer.Rows rows
                    ? rows.rows().stream().map(QuickExport::fact).toList()
                    : List.of();
        }
    }

    private static ClaimedFact fact(Binding row) {
        return new ClaimedFact(
                text(row, "property").orElseThrow(),
                entity(row, "subject").orElseThrow(),
                text(row, "subjectLabel").orElse(""),
                entity(row, "value"),
                text(row, "valueLabel").orElse(""),
                text(row, "date"),
                text(row, "claim").orElseThrow(),
                Double.parseDouble(text(row, "confidence").orElse("0")),
                text(row, "sentence").orElse(""),
                text(row, "url"),
                text(row, "published"));
    }

    private static Optional<String> entity(Binding row, String column) {
        return text(row, column).flatMap(WD::id);
    }

    private static Optional<String> text(Binding row, String column) {
        return Optional.ofNullable(row.get(Var.alloc(column))).map(Answer::text);
    }
}
