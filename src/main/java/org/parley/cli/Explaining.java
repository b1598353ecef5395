package org.parley.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.parley.notice.InputException;
import org.parley.ontology.Prefixes;
import org.parley.query.Answer;
import org.parley.query.QueryProblem;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import picocli.CommandLine;

/** What {@code parley explain} does: the saved query {@code evidence-for}, told fact by fact. */
final class Explaining {
    private static final Set<String> NAMES = Set.of("type", "label", "altLabel");
    private static final Set<String> BOOKKEEPING = Set.of("grade", "hadPrimarySource");

    /** After every date. */
    private static final String UNDATED = "~";

    private final PrintWriter out;

    Explaining(CommandLine line) {
        this.out = line.getOut();
    }

    int run(String thing, GraphOption graph) {
        Map<String, List<Binding>> facts = Querying.asking(graph, runner -> facts(runner, thing));
        if (facts.isEmpty()) {
            throw new InputException("The graph says nothing of " + thing + ".", "");
        }
        told(facts, rows -> saidByArticles(rows) && !isName(rows));
        told(facts, rows -> saidByArticles(rows) && isName(rows));
        known(facts);
        out.flush();
        return ExitCode.DONE;
    }

    /** Tells the facts in the order in which articles first reported them. */
    int history(String thing, Optional<String> asOf, GraphOption graph) {
        asOf.filter(day -> !day.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")).ifPresent(day -> {
            throw new InputException("'" + day + "' is not a date.", "Write it as year-month-day: 2025-10-25.");
        });
        Map<String, List<Binding>> facts = Querying.asking(graph, runner -> facts(runner, thing));
        SortedMap<String, Map<String, Binding>> days = new TreeMap<>();
        facts.forEach((fact, rows) -> {
            if (saidByArticles(rows) && !isName(rows)) {
                Binding row =
                        rows.stream().min(Comparator.comparing(Explaining::day)).orElseThrow();
                days.computeIfAbsent(day(row), day -> new LinkedHashMap<>()).put(fact, row);
            }
        });
        // A day is in a month that is asked for as a whole.
        asOf.ifPresent(last -> days.keySet()
                .removeIf(day -> day.equals(UNDATED)
                        || day.substring(0, Math.min(day.length(), last.length()))
                                        .compareTo(last)
                                > 0));
        if (days.isEmpty()) {
            throw new InputException(
                    "The graph says nothing of " + thing
                            + asOf.map(day -> " as of " + day).orElse("") + ".",
                    "");
        }
        days.forEach((day, told) -> {
            out.println(day.equals(UNDATED) ? "Without a date" : day);
            told.forEach((fact, row) -> {
                out.println("  " + fact);
                source(row).ifPresent(source -> source.forEach(this::indented));
            });
            out.println();
        });
        out.flush();
        return ExitCode.DONE;
    }

    private static String day(Binding row) {
        return text(row, "published").orElse(UNDATED);
    }

    private static Map<String, List<Binding>> facts(QueryRunner runner, String thing) {
        try {
            return facts(runner.run(saved("evidence-for"), Map.of("thing", iri(thing))));
        } catch (QueryProblem e) {
            throw new InputException(e.getMessage() + similar(runner, thing), "");
        }
    }

    private static SavedQuery saved(String name) {
        return SavedQueries.shipped().named(name).orElseThrow();
    }

    /** The names of a few things that share a word with what was asked for. */
    private static String similar(QueryRunner runner, String thing) {
        Answer answer = runner.run(saved("search"), Map.of("words", thing));
        String names = answer instanceof Answer.Rows rows
                ? rows.rows().stream()
                        .flatMap(row -> text(row, "thingLabel").stream())
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining(", "))
                : "";
        return names.isEmpty() ? "" : " Perhaps you mean " + names + ".";
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

    private static boolean saidByArticles(List<Binding> rows) {
        return rows.stream().anyMatch(row -> text(row, "sentence").isPresent());
    }

    private static boolean isName(List<Binding> rows) {
        return rows.stream()
                .allMatch(row -> text(row, "property").filter(NAMES::contains).isPresent());
    }

    private void told(Map<String, List<Binding>> facts, Predicate<List<Binding>> which) {
        facts.forEach((fact, rows) -> {
            if (which.test(rows)) {
                tell(fact, rows);
            }
        });
    }

    private void known(Map<String, List<Binding>> facts) {
        Map<String, List<Binding>> known = new LinkedHashMap<>(facts);
        known.values().removeIf(Explaining::saidByArticles);
        known.values().removeIf(rows -> text(rows.get(0), "property")
                .filter(BOOKKEEPING::contains)
                .isPresent());
        if (!known.isEmpty()) {
            out.println("Known before reading:");
            known.keySet().forEach(fact -> out.println("    " + fact));
            out.println("from");
            known.values().stream()
                    .flatMap(List::stream)
                    .flatMap(row -> text(row, "how").stream())
                    .distinct()
                    .sorted()
                    .forEach(source -> out.println("    " + source));
        }
    }

    private void tell(String fact, List<Binding> rows) {
        out.println(fact);
        rows.stream().flatMap(row -> source(row).stream()).distinct().forEach(source -> source.forEach(this::indented));
        out.println();
    }

    private void indented(String text) {
        Paragraph.wrapped(text, Screen.width() - 4).forEach(line -> out.println("    " + line));
    }

    private static Optional<List<String>> source(Binding row) {
        return text(row, "sentence")
                .map(sentence -> List.of('"' + sentence.replaceAll("\\s+", " ") + '"', "- " + place(row)));
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
