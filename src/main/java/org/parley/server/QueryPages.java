package org.parley.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.query.Answer;
import org.parley.query.BoundQuery;
import org.parley.query.QueryProblem;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.query.View;

/** {@code /queries/NAME}: the answer of a saved query, in the form that suffix, parameter or {@code Accept} choose. */
final class QueryPages extends PublicServlet {
    private static final long serialVersionUID = 1;
    private static final Set<String> OWN = Set.of("format", "page", "size");
    private static final int LARGEST = 10_000;
    private final transient SavedQueries queries;
    private final transient GuardedRunner runner;
    private final transient LiveGraph graph;
    private final transient KeptAnswers answers;

    QueryPages(SavedQueries queries, GuardedRunner runner, LiveGraph graph, KeptAnswers answers) {
        this.queries = queries;
        this.runner = runner;
        this.graph = graph;
        this.answers = answers;
    }

    @Override
    void get(Exchange exchange) throws IOException {
        String path = rest(exchange);
        int dot = path.lastIndexOf('.');
        Optional<String> suffix = (dot < 0 ? Optional.<String>empty() : Optional.of(path.substring(dot + 1)))
                .or(() -> exchange.parameter("format"));
        SavedQuery query = queries.named(dot < 0 ? path : path.substring(0, dot))
                .orElseThrow(() -> Refusal.notFound("There is no saved query of that name; /queries lists them all."));
        try (LiveGraph.Loan loan = graph.borrow()) {
            if (suffix.filter("rq"::equals).isPresent()) {
                exchange.send(
                        "application/sparql-query;charset=utf-8",
                        bound(query, values(exchange), runner.on(loan.edition()))
                                .text());
            } else {
                answer(exchange, query, media(exchange, query, suffix), loan.edition());
            }
        }
    }

    private static Media media(Exchange exchange, SavedQuery query, Optional<String> suffix) {
        boolean rows = query.query().isSelectType() || query.query().isAskType();
        List<Media> offers = new ArrayList<>(rows ? Media.OF_ROWS : Media.OF_TRIPLES);
        offers.add(Media.HTML);
        Optional<Media> media = suffix.isPresent()
                ? suffix.flatMap(Media::ofSuffix).filter(offers::contains)
                : Accepted.of(exchange.header("Accept")).best(offers);
        return media.orElseThrow(() -> Refusal.notAcceptable("This answer comes as "
                + String.join(", ", offers.stream().map(Media::suffix).toList()) + " and rq."));
    }

    private void answer(Exchange exchange, SavedQuery query, Media media, Edition edition) throws IOException {
        Map<String, String> values = values(exchange);
        int page = number(exchange, "page", 1);
        int size = Math.min(LARGEST, number(exchange, "size", LARGEST));
        if (exchange.unchanged(edition.id(), query.text(), values.toString(), media.name(), page + "/" + size)
                || exchange.sentAgain(answers)) {
            return;
        }
        QueryRunner one = runner.on(edition);
        Answer answer = pages(exchange, one.run(bound(query, values, one)), page, size);
        exchange.sendAndKeep(
                media.contentType(),
                media == Media.HTML ? page(exchange, query, values, answer, one) : exchange.body(answer, media),
                answers);
    }

    private byte[] page(
            Exchange exchange, SavedQuery query, Map<String, String> values, Answer answer, QueryRunner one) {
        return Page.of(query.summary(), html(exchange, query, values, answer, one))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static BoundQuery bound(SavedQuery query, Map<String, String> values, QueryRunner one) {
        try {
            return one.bound(query, values);
        } catch (QueryProblem problem) {
            throw Refusal.badRequest(problem.getMessage());
        }
    }

    /** An empty field of a form counts as not filled in. */
    private static Map<String, String> values(Exchange exchange) {
        Map<String, String> values = new TreeMap<>();
        for (String name : exchange.request().getParameterMap().keySet()) {
            exchange.parameter(name)
                    .filter(value -> !value.isEmpty() && !OWN.contains(name))
                    .ifPresent(value -> values.put(name, value));
        }
        return values;
    }

    private static int number(Exchange exchange, String name, int initial) {
        return exchange.parameter(name).map(text -> number(name, text)).orElse(initial);
    }

    private static int number(String name, String text) {
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw Refusal.badRequest(
                    "Parameter " + name + " takes a whole number from 1 upwards, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    private static Answer pages(Exchange exchange, Answer answer, int page, int size) {
        if (!(answer instanceof Answer.Rows rows)) {
            return answer;
        }
        int last = Math.max(1, (rows.rows().size() + size - 1) / size);
        Links links = new Links(exchange, page, last);
        links.send();
        int from = Math.min(rows.rows().size(), Math.multiplyExact(page - 1, size));
        int to = Math.min(rows.rows().size(), from + size);
        return new Answer.Rows(rows.columns(), rows.rows().subList(from, to), rows.cut());
    }

    private String html(
            Exchange exchange, SavedQuery query, Map<String, String> values, Answer answer, QueryRunner one) {
        String asked = Optional.ofNullable(exchange.request().getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        StringBuilder out = new StringBuilder("<h1>")
                .append(Html.escape(query.summary()))
                .append("</h1><p>")
                .append(Html.escape(query.description()))
                .append("</p>");
        if (!query.parameters().isEmpty()) {
            out.append("<form method=\"get\" class=\"parameters\"><div class=\"fields\">");
            query.parameters().forEach(parameter -> out.append(new Field(parameter, values, one).html()));
            out.append("</div><button>Ask</button></form>");
        }
        query.view()
                .filter(view -> !view.name().equals("Table"))
                .ifPresent(view -> out.append(picture(query, view, asked)));
        out.append(new AnswerTable(graph.base()).of(answer)).append(saves(query, asked));
        return out.append("<details><summary>SPARQL</summary><pre tabindex=\"0\">")
                .append(Html.escape(query.text()))
                .append("</pre></details>")
                .toString();
    }

    /** A script draws it; without scripts the table says the same. */
    private String picture(SavedQuery query, View view, String asked) {
        return "<div class=\"view\" data-view=\"" + Html.escape(view.name()) + "\" data-options=\""
                + Html.escape(view.options()) + "\" data-base=\""
                + Html.escape(graph.base()) + "\" data-src=\"/queries/" + query.name() + ".json" + Html.escape(asked)
                + "\"></div><script type=\"module\" src=\"/assets/page.js\"></script>";
    }

    private static String saves(SavedQuery query, String asked) {
        StringBuilder out = new StringBuilder("<p>Save as ");
        Media.OF_ROWS.forEach(media -> out.append("<a download href=\"/queries/")
                .append(query.name())
                .append('.')
                .append(media.suffix())
                .append(Html.escape(asked))
                .append("\">")
                .append(media.name())
                .append("</a> "));
        return out.append("· <a href=\"/workbench")
                .append(asked.isEmpty() ? "?" : Html.escape(asked) + "&amp;")
                .append("saved=")
                .append(query.name())
                .append("\">open in the workbench</a></p>")
                .toString();
    }
}
