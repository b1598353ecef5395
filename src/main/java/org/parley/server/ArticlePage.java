package org.parley.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.parley.query.QueryRunner;
import org.parley.server.InternalQuery.Row;

/** The page of an article: its text with every sentence marked in which something was read, and what that was. */
final class ArticlePage {
    private static final InternalQuery HEAD = InternalQuery.named("article-head");
    private static final InternalQuery SENTENCES = InternalQuery.named("article");
    private final Row head;
    private final String text;
    private final AnswerTable terms;
    private final TreeMap<Integer, List<Row>> bySentence = new TreeMap<>();

    private ArticlePage(Row head, String text, AnswerTable terms, List<Row> rows) {
        this.head = head;
        this.text = text;
        this.terms = terms;
        rows.forEach(row -> bySentence
                .computeIfAbsent(row.number("start"), any -> new ArrayList<>())
                .add(row));
    }

    /** The page; empty if the thing is no article. */
    static Optional<ArticlePage> of(String iri, Edition edition, QueryRunner runner) {
        return HEAD.rows(runner, iri).stream()
                .findFirst()
                .map(head -> new ArticlePage(
                        head,
                        edition.texts().apply(head.text("file")).orElse(""),
                        new AnswerTable(edition.base()),
                        SENTENCES.rows(runner, iri)));
    }

    String title() {
        return head.text("headline").isEmpty() ? head.text("file") : head.text("headline");
    }

    String html() {
        return "<article class=\"news\"><h1>" + Html.escape(title()) + "</h1>" + details()
                + "<div class=\"reading\"><div class=\"text card\">" + (text.isEmpty() ? sentences() : marked())
                + "</div><section class=\"claims card\" tabindex=\"0\" aria-label=\"What was read\"><h2>What was read</h2>"
                + claims() + "</section></div></article>";
    }

    private String details() {
        StringBuilder out = new StringBuilder("<p class=\"kind\">");
        out.append(Html.escape(head.text("publisher")))
                .append(head.text("publisher").isEmpty() ? "" : " · ");
        out.append(Html.escape(head.text("published")))
                .append(head.text("inferred").equals("true") ? " (worked out, not given)" : "");
        out.append(" · <code>").append(Html.escape(head.text("file"))).append("</code>");
        String url = head.text("url");
        return out.append(url.startsWith("http") ? " · " + terms.link(url, "at its publisher") : "")
                .append("</p>")
                .toString();
    }

    /** Offsets count Unicode code points; a sentence within another is not marked again. */
    private String marked() {
        StringBuilder out = new StringBuilder();
        int[] signs = text.codePoints().toArray();
        int at = 0;
        for (Map.Entry<Integer, List<Row>> sentence : bySentence.entrySet()) {
            int start = sentence.getKey();
            int end = Math.min(signs.length, sentence.getValue().get(0).number("end"));
            if (start >= at && end > start) {
                out.append(lines(new String(signs, at, start - at)))
                        .append(mark(start, new String(signs, start, end - start)));
                at = end;
            }
        }
        return out.append(lines(new String(signs, at, signs.length - at))).toString();
    }

    private static String mark(int start, String sentence) {
        return "<mark id=\"s" + start + "\"><a href=\"#c" + start + "\">" + lines(sentence) + "</a></mark>";
    }

    private String sentences() {
        StringBuilder out = new StringBuilder();
        bySentence.forEach((start, rows) -> out.append("<p>")
                .append(mark(start, rows.get(0).text("sentence")))
                .append("</p>"));
        return out.toString();
    }

    private static String lines(String text) {
        return Html.escape(text).replaceAll("\\n{2,}", "<br><br>").replace("\n", "<br>");
    }

    private String claims() {
        StringBuilder out = new StringBuilder();
        bySentence.forEach((start, rows) -> {
            out.append("<section id=\"c")
                    .append(start)
                    .append("\"><blockquote><a href=\"#s")
                    .append(start)
                    .append("\">")
                    .append(Html.escape(rows.get(0).text("sentence")))
                    .append("</a></blockquote><ul>");
            rows.forEach(row -> out.append("<li>").append(claim(row)).append("</li>"));
            out.append("</ul></section>");
        });
        return out.toString();
    }

    private String claim(Row row) {
        String denied = row.text("denied").equals("true") ? "<strong>denied:</strong> " : "";
        return denied + term(row, "s") + " <em>" + Html.escape(name(row)) + "</em> " + term(row, "o")
                + " <span class=\"source\">" + Html.escape(row.text("how"))
                + (row.text("confidence").isEmpty() ? "" : ", " + Html.escape(row.text("confidence"))) + "</span>";
    }

    private static String name(Row row) {
        return row.text("pLabel").isEmpty() ? row.text("p").replaceFirst("^.*[#/]", "") : row.text("pLabel");
    }

    private String term(Row row, String column) {
        String label = row.text(column + "Label");
        return row.node(column)
                .map(node -> node.isURI() && !label.isEmpty() ? terms.link(node.getURI(), label) : plain(node))
                .orElse("");
    }

    private String plain(Node node) {
        return node.isURI() ? terms.link(node.getURI(), node.getURI().replaceFirst("^.*[#/]", "")) : terms.node(node);
    }
}
