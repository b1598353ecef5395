package org.parley.server;

import java.io.IOException;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.parley.query.Answer;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/** A plain form for queries, which needs no script; answers stand below it. */
final class QueryForm extends PublicServlet {
    private static final long serialVersionUID = 1;
    private final transient SavedQueries queries;
    private final transient GuardedRunner runner;

    QueryForm(SavedQueries queries, GuardedRunner runner) {
        this.queries = queries;
        this.runner = runner;
    }

    @Override
    void get(Exchange exchange) throws IOException {
        Optional<String> text = exchange.parameter("query");
        String answer = text.map(this::answer).orElse("");
        exchange.send(Media.HTML.contentType(), Page.of("Query", form(text.orElseGet(this::first)) + answer));
    }

    private String first() {
        return queries.named("rounds").map(SavedQuery::text).orElse("SELECT * { ?s ?p ?o } LIMIT 10");
    }

    private static String form(String text) {
        return """
                <h1>Query</h1>
                <form method="get" action="/query" class="sparql">
                <label for="query">SPARQL 1.1</label>
                <textarea id="query" name="query" rows="18" spellcheck="false">%s</textarea>
                <button>Ask</button>
                </form>
                """.formatted(Html.escape(text));
    }

    private String answer(String text) {
        try {
            Query query = runner.guard().parsed(text);
            Answer answer = runner.run(query, runner.guard().limits().patience());
            return new AnswerTable(runner.base()).of(answer);
        } catch (Refusal refusal) {
            return "<p class=\"problem\" role=\"alert\">" + Html.escape(refusal.detail()) + "</p>";
        }
    }
}
