package org.parley.server;

import java.io.IOException;
import java.util.stream.Collectors;
import org.parley.ontology.ShippedFile;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.server.InternalQuery.Row;

/** The first page: the graph at a glance, and the questions one can ask it. Addresses that nothing else answers end here and are not found. */
final class Home extends PublicServlet {
    private static final long serialVersionUID = 1;
    private static final String FRAME = ShippedFile.text(Home.class, "home.html");
    private static final InternalQuery COUNTS = InternalQuery.named("counts");
    private static final InternalQuery NEWEST = InternalQuery.named("newest");
    private final transient SavedQueries queries;
    private final transient GuardedRunner runner;
    private final transient LiveGraph graph;

    Home(SavedQueries queries, GuardedRunner runner, LiveGraph graph) {
        this.queries = queries;
        this.runner = runner;
        this.graph = graph;
    }

    @Override
    void get(Exchange exchange) throws IOException {
        if (!rest(exchange).isEmpty()) {
            throw Refusal.notFound("There is nothing at this address.");
        }
        try (LiveGraph.Loan loan = graph.borrow()) {
            if (!exchange.unchanged(loan.edition().id(), "home")) {
                exchange.send(
                        Media.HTML.contentType(),
                        Page.of("Trade diplomacy in the news", main(runner.on(loan.edition()))));
            }
        }
    }

    private String main(QueryRunner runner) {
        return FRAME.replace("{{base}}", Html.escape(graph.base()))
                .replace(
                        "{{counts}}",
                        COUNTS.rows(runner).stream().map(Home::count).collect(Collectors.joining()))
                .replace(
                        "{{articles}}",
                        NEWEST.rows(runner).stream().map(this::article).collect(Collectors.joining()))
                .replace(
                        "{{questions}}",
                        queries.all().stream().map(Home::question).collect(Collectors.joining()));
    }

    private static String count(Row row) {
        String name = row.text("label").isEmpty() ? row.text("class").replaceFirst("^.*#", "") : row.text("label");
        boolean plural = row.number("things") != 1 && !name.endsWith("s");
        return "<li><a href=\"/workbench?saved=" + Html.escape(row.text("query")) + "\"><b>"
                + Html.escape(row.text("things")) + "</b> " + Html.escape(name) + (plural ? "s" : "") + "</a></li>";
    }

    private String article(Row row) {
        String title = row.text("headline").isEmpty() ? row.text("file") : row.text("headline");
        return "<li>" + new AnswerTable(graph.base()).link(row.text("article"), title) + " <span class=\"source\">"
                + Html.escape(row.text("publisher")) + " " + Html.escape(row.text("published")) + "</span></li>";
    }

    private static String question(SavedQuery query) {
        return "<li><a href=\"/workbench?saved=" + query.name() + "\">" + Html.escape(query.summary()) + "</a></li>";
    }
}
