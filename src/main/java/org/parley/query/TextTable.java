package org.parley.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** An answer as a table in plain text; long cells go on in further lines. */
final class TextTable {
    private static final int WIDEST = 60;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    private TextTable(Answer.Rows table) {
        rows.add(table.columns().stream().map(Var::getVarName).toList());
        table.rows().forEach(row -> rows.add(cells(table.columns(), row)));
        for (int column = 0; column < table.columns().size(); column++) {
            widths.add(width(column));
        }
    }

    static String of(Answer answer) {
        if (answer instanceof Answer.Truth truth) {
            return truth.value() ? "yes\n" : "no\n";
        }
        Answer.Rows table = Rows.table(answer);
        return new TextTable(table).lines() + count(table.rows().size());
    }

    private static String count(int rows) {
        return rows == 0 ? "(no rows)\n" : "";
    }

    private static List<String> cells(List<Var> columns, Binding row) {
        return columns.stream()
                .map(column -> Optional.ofNullable(row.get(column))
                        .map(TextTable::cell)
                        .orElse(""))
                .toList();
    }

    private static String cell(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().replaceAll("\\s+", " ");
        }
        String full = node.isURI() ? node.getURI() : node.toString();
        return Prefixes.standard().shortForm(full);
    }

    private int width(int column) {
        return Math.min(
                WIDEST,
                rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0));
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
        String rest = text;
        while (length(rest) > width) {
            int end = cut(rest, rest.offsetByCodePoints(0, width));
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        parts.add(rest);
        return parts;
    }

    /** Where to break: at the last space before the limit, else at the limit, as IRIs have none. */
    private static int cut(String text, int limit) {
        int space = text.lastIndexOf(' ', limit);
        return space > 0 ? space : limit;
    }
}
