package org.parley.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * An answer as a table in plain text; long cells go on in further lines. Where even narrow columns do not fit side by side,
 * each row is written as a list.
 */
final class TextTable {
    private static final int WIDEST = 60;
    private static final int NARROWEST = 12;
    private static final String LABEL = "Label";
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final int line;

    private TextTable(Answer.Rows table, int line) {
        this.line = line;
        List<Var> columns = shown(table.columns());
        rows.add(columns.stream().map(TextTable::heading).toList());
        table.rows().forEach(row -> rows.add(cells(columns, row)));
        for (int column = 0; column < columns.size(); column++) {
            widths.add(width(column));
        }
        if (!widths.isEmpty()) {
            fit();
        }
    }

    /** Where a thing stands beside its label, the label will do. */
    private static List<Var> shown(List<Var> columns) {
        return columns.stream()
                .filter(column -> !columns.contains(Var.alloc(column.getVarName() + LABEL)))
                .toList();
    }

    private static String heading(Var column) {
        String name = column.getVarName();
        return name.endsWith(LABEL) ? name.substring(0, name.length() - LABEL.length()) : name;
    }

    /** The table in lines of at most {@code line} characters. */
    static String of(Answer answer, int line) {
        if (answer instanceof Answer.Truth truth) {
            return truth.value() ? "yes\n" : "no\n";
        }
        Answer.Rows table = Rows.table(answer);
        TextTable text = new TextTable(table, line);
        return (text.fits() ? text.lines() : text.records())
                + count(table.rows().size());
    }

    private static String count(int rows) {
        return rows == 0 ? "(no rows)\n" : "";
    }

    private static List<String> cells(List<Var> columns, Binding row) {
        return columns.stream().map(column -> cell(column, row)).toList();
    }

    /** A thing without a label is shown by its IRI. */
    private static String cell(Var column, Binding row) {
        return Optional.ofNullable(row.get(column))
                .or(() -> Optional.ofNullable(row.get(Var.alloc(heading(column)))))
                .map(TextTable::cell)
                .orElse("");
    }

    private static String cell(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().replaceAll("[\\s&&[^\n]]+", " ").strip();
        }
        String full = node.isURI() ? node.getURI() : node.toString();
        return Prefixes.standard().shortForm(full);
    }

    /** The widest columns give way until a line fits, but none below {@link #NARROWEST}. */
    private void fit() {
        while (total() - 2 > line && widest() > NARROWEST) {
            int widest = widths.indexOf(widest());
            widths.set(widest, widths.get(widest) - 1);
        }
    }

    private boolean fits() {
        return total() - 2 <= line;
    }

    private String records() {
        List<String> names = rows.get(0);
        int widest = names.stream().mapToInt(TextTable::length).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int column = 0; column < names.size(); column++) {
                record(out, names.get(column), widest, row.get(column));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private void record(StringBuilder out, String name, int widest, String cell) {
        String heading = name + " ".repeat(widest - length(name) + 2);
        for (String part : wrapped(cell, Math.max(NARROWEST, line - widest - 2))) {
            out.append((heading + part).stripTrailing()).append('\n');
            heading = " ".repeat(widest + 2);
        }
    }

    private int total() {
        return widths.stream().mapToInt(width -> width + 2).sum();
    }

    private Integer widest() {
        return Collections.max(widths);
    }

    private int width(int column) {
        return Math.min(
                WIDEST,
                rows.stream()
                        .flatMap(row -> row.get(column).lines())
                        .mapToInt(TextTable::length)
                        .max()
                        .orElse(0));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private String lines() {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            append(out, rows.get(row));
            if (row == 0) {
                rule(out);
            }
        }
        return out.toString();
    }

    private void rule(StringBuilder out) {
        List<String> dashes = widths.stream().map("─"::repeat).toList();
        out.append(String.join("──", dashes)).append('\n');
    }

    private void append(StringBuilder out, List<String> row) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            wrapped.add(wrapped(row.get(column), widths.get(column)));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) {
            out.append(line(wrapped, line).stripTrailing()).append('\n');
        }
    }

    private String line(List<List<String>> wrapped, int line) {
        StringBuilder out = new StringBuilder();
        for (int column = 0; column < wrapped.size(); column++) {
            List<String> cell = wrapped.get(column);
            String part = line < cell.size() ? cell.get(line) : "";
            out.append(part).append(" ".repeat(widths.get(column) - length(part) + 2));
        }
        return out.toString();
    }

    private static List<String> wrapped(String text, int width) {
        List<String> parts = new ArrayList<>();
        text.lines().forEach(line -> wrap(line, width, parts));
        return parts;
    }

    private static void wrap(String text, int width, List<String> parts) {
        String rest = text;
        while (length(rest) > width) {
            int end = cut(rest, rest.offsetByCodePoints(0, width));
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        parts.add(rest);
    }

    /** Where to break: at the last space before the limit, else at the limit, as IRIs have none. */
    private static int cut(String text, int limit) {
        int space = text.lastIndexOf(' ', limit);
        return space > 0 ? space : limit;
    }
}
