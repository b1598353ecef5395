package org.parley.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.parley.ontology.TD;
import org.parley.query.Answer;
import org.parley.query.Prefixes;

/** An answer as an HTML table, in which every thing is a link to its page. */
final class AnswerTable {
    private static final String LABEL = "Label";
    private final String base;

    /** @param base of the IRIs of the graph's own things */
    AnswerTable(String base) {
        this.base = base;
    }

    String of(Answer answer) {
        if (answer instanceof Answer.Truth truth) {
            return "<p class=\"truth\">" + (truth.value() ? "Yes" : "No") + "</p>";
        }
        if (answer instanceof Answer.Rows rows) {
            return table(rows) + cut(answer, rows.rows().size());
        }
        return triples((Answer.Triples) answer);
    }

    private static String cut(Answer answer, int rows) {
        return answer.cut() ? "<p class=\"note\">There are more; these are the first " + rows + ".</p>" : "";
    }

    private String table(Answer.Rows rows) {
        List<Var> columns = rows.columns().stream()
                .filter(column -> !rows.columns().contains(labelOf(column)))
                .toList();
        StringBuilder out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
        columns.forEach(column -> out.append("<th scope=\"col\">")
                .append(Html.escape(heading(column)))
                .append("</th>"));
        out.append("</tr></thead><tbody>");
        for (Binding row : rows.rows()) {
            out.append("<tr>");
            columns.forEach(
                    column -> out.append("<td>").append(cell(column, row)).append("</td>"));
            out.append("</tr>");
        }
        return out.append("</tbody></table></div>")
                .append(rows.rows().isEmpty() ? "<p class=\"note\">No rows.</p>" : "")
                .toString();
    }

    private static Var labelOf(Var column) {
        return Var.alloc(column.getVarName() + LABEL);
    }

    private static String heading(Var column) {
        String name = column.getVarName();
        return name.endsWith(LABEL) ? name.substring(0, name.length() - LABEL.length()) : name;
    }

    private String cell(Var column, Binding row) {
        Optional<Node> value = Optional.ofNullable(row.get(column));
        Optional<Node> thing =
                column.getVarName().endsWith(LABEL) ? Optional.ofNullable(row.get(Var.alloc(heading(column)))) : value;
        String text = value.or(() -> thing).map(AnswerTable::text).orElse("");
        return thing.filter(Node::isURI).map(node -> link(node.getURI(), text)).orElseGet(() -> lines(text));
    }

    private String triples(Answer.Triples triples) {
        StringBuilder out = new StringBuilder(
                "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">subject</th>"
                        + "<th scope=\"col\">predicate</th><th scope=\"col\">object</th></tr></thead><tbody>");
        triples.triples().forEach(triple -> {
            out.append("<tr>");
            List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .forEach(node -> out.append("<td>").append(node(node)).append("</td>"));
            out.append("</tr>");
        });
        return out.append("</tbody></table></div>")
                .append(cut(triples, triples.triples().size()))
                .toString();
    }

    /** One term: a link for an IRI, plain text for a literal. */
    String node(Node node) {
        return node.isURI() ? link(node.getURI(), text(node)) : lines(text(node));
    }

    private static String text(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        return node.isURI() ? Prefixes.standard().shortForm(node.getURI()) : node.toString();
    }

    /** An IRI with a prefix instead of its namespace. */
    String shortened(String iri) {
        return Prefixes.standard().shortForm(iri);
    }

    private static String lines(String text) {
        return Html.escape(text).replace("\n", "<br>");
    }

    /** A link to the thing's own page where it has one; elsewhere only where a browser can go. */
    String link(String iri, String text) {
        if (iri.startsWith(base)) {
            return "<a href=\"/id/" + Html.escape(iri.substring(base.length())) + "\">" + Html.escape(text) + "</a>";
        }
        if (iri.startsWith(TD.NS)) {
            return "<a href=\"/ontology#" + Html.escape(iri.substring(TD.NS.length())) + "\">" + Html.escape(text)
                    + "</a>";
        }
        return iri.startsWith("http://") || iri.startsWith("https://")
                ? "<a href=\"" + Html.escape(iri) + "\" rel=\"noreferrer\">" + Html.escape(text) + "</a>"
                : Html.escape(text);
    }
}
