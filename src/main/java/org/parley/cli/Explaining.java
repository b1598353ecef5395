package org.parley.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.parley.notice.InputException;
import org.parley.ontology.Prefixes;
import org.parley.query.Answer;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import picocli.CommandLine;

/** What {@code parley explain} does: the saved query {@code evidence-for}, told fact by fact. */
final class Explaining {
    private final PrintWriter out;

    Explaining(CommandLine line) {
        this.out = line.getOut();
    }

    int run(String thing, GraphOption graph) {
        SavedQuery query = SavedQueries.shipped().named("evidence-for").orElseThrow();
        Answer answer = Querying.asking(graph, runner -> runner.run(query, Map.of("thing", iri(thing))));
        Map<String, List<Binding>> facts = facts(answer);
        if (facts.isEmpty()) {
            throw new InputException(
                    "The graph says nothing of " + thing + ".", "'parley query search -p words=...' finds names.");
        }
        facts.forEach(this::tell);
        out.flush();
        return ExitCode.DONE;
    }

    // The path of a thing, as the documentation writes it, is taken for its IRI too.
    private static String iri(String thing) {
        return thing.matches("[a-z]+(/[A-Za-z0-9._-]+)+") ? Prefixes.ALL.get("id") + thing : thing;
    }

    private static Map<String, List<Binding>> facts(Answer answer) {
        return answer instanceof Answer.Rows rows
                ? rows.rows().stream()
                        .collect(Collectors.groupingBy(Explaining::fact, LinkedHashMap::new, Collectors.toList()))
                : Map.of();
    }

    private static String fact(Binding row) {
        return named(row, "subject") + " - " + text(row, "property").orElse("") + " - " + named(row, "value");
    }

    private void tell(String fact, List<Binding> rows) {
        out.println(fact);
        rows.stream().map(Explaining::source).distinct().forEach(source -> source.forEach(this::indented));
        out.println();
    }

    private void indented(String text) {
        Paragraph.wrapped(text, Screen.width() - 4).forEach(line -> out.println("    " + line));
    }

    private static List<String> source(Binding row) {
        Optional<String> sentence = text(row, "sentence");
        return sentence.isPresent()
                ? List.of('"' + sentence.get().replaceAll("\\s+", " ") + '"', "- " + place(row))
                : List.of("known from " + text(row, "how").orElse("reference data"));
    }

    private static String place(Binding row) {
        return text(row, "file").orElse("")
                + text(row, "published").map(date -> ", " + date).orElse("")
                + ", characters " + text(row, "start").orElse("?") + " to "
                + text(row, "end").orElse("?")
                + text(row, "how").map(how -> ", by " + how).orElse("")
                + text(row, "confidence").map(value -> ", confidence " + value).orElse(", worked out");
    }

    private static String named(Binding row, String column) {
        return text(row, column + "Label").or(() -> text(row, column)).orElse("");
    }

    private static Optional<String> text(Binding row, String column) {
        return Optional.ofNullable(row.get(column)).map(Explaining::shown);
    }

    private static String shown(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return Prefixes.ALL.entrySet().stream()
                .filter(prefix -> node.toString().startsWith(prefix.getValue()))
                .findFirst()
                .map(prefix -> prefix.getKey() + ":"
                        + node.toString().substring(prefix.getValue().length()))
                .orElseGet(node::toString);
    }
}
