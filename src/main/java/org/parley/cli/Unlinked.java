package org.parley.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.parley.ontology.ShippedFile;
import org.parley.ontology.WD;
import org.parley.query.Answer;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQuery;
import org.parley.wikidata.Profile;

/** The things of a graph that are not linked to Wikidata, with what helps to find them there. */
final class Unlinked {
    private Unlinked() {}

    static List<Profile> things(QueryRunner runner, String base) {
        SavedQuery query = SavedQuery.parse("unlinked", ShippedFile.text(Unlinked.class, "unlinked.rq"));
        return runner.run(query, Map.of()) instanceof Answer.Rows rows
                ? rows.rows().stream()
                        .filter(row -> text(row, "thing").startsWith(base))
                        .map(row -> profile(row, base))
                        .toList()
                : List.of();
    }

    private static Profile profile(Binding row, String base) {
        Set<String> names = new TreeSet<>(lines(row, "names"));
        names.add(text(row, "label"));
        return new Profile(
                text(row, "thing").substring(base.length()),
                text(row, "kind"),
                text(row, "label"),
                names,
                entities(row, "offices"),
                entities(row, "parties"),
                Optional.of(text(row, "day")).filter(day -> day.matches("[0-9]{4}.*")));
    }

    private static Set<String> entities(Binding row, String column) {
        Set<String> ids = new TreeSet<>();
        lines(row, column).stream().forEach(iri -> WD.id(iri).ifPresent(ids::add));
        return ids;
    }

    private static List<String> lines(Binding row, String column) {
        return text(row, column).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(Binding row, String column) {
        return Optional.ofNullable(row.get(Var.alloc(column))).map(Answer::text).orElse("");
    }
}
