package org.parley.server;

import java.io.IOException;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/** The first page; every address that nothing else answers ends here too, and is not found. */
final class Home extends PublicServlet {
    private static final long serialVersionUID = 1;
    private final transient SavedQueries queries;
    private final transient LiveGraph graph;

    Home(SavedQueries queries, LiveGraph graph) {
        this.queries = queries;
        this.graph = graph;
    }

    @Override
    void get(Exchange exchange) throws IOException {
        if (!rest(exchange).isEmpty()) {
            throw Refusal.notFound("There is nothing at this address.");
        }
        if (!exchange.unchanged(graph.id(), "home")) {
            exchange.send(Media.HTML.contentType(), Page.of("Parley", main()));
        }
    }

    private String main() {
        StringBuilder out = new StringBuilder("<h1>Trade diplomacy, sentence by sentence</h1>");
        out.append(
                "<p>Ask a question, or <a href=\"/query\">write your own in SPARQL</a>.</p><ul class=\"questions\">");
        for (SavedQuery query : queries.all()) {
            out.append("<li><a href=\"/queries/")
                    .append(query.name())
                    .append("\">")
                    .append(Html.escape(query.summary()))
                    .append("</a></li>");
        }
        return out.append("</ul>").toString();
    }
}
