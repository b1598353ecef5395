package org.parley.server;

import java.io.IOException;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQueries;

/** {@code /sitemap.xml} and {@code /robots.txt}: the pages that search engines may read. */
final class SiteMap extends PublicServlet {
    private static final long serialVersionUID = 1;
    private static final InternalQuery PAGES = InternalQuery.named("pages");
    private final transient SavedQueries queries;
    private final transient QueryRunner runner;
    private final transient LiveGraph graph;
    private final transient Address address;

    SiteMap(SavedQueries queries, QueryRunner runner, LiveGraph graph, Address address) {
        this.queries = queries;
        this.runner = runner;
        this.graph = graph;
        this.address = address;
    }

    @Override
    void get(Exchange exchange) throws IOException {
        String site = address.of(exchange);
        if (exchange.request().getServletPath().equals("/robots.txt")) {
            exchange.send(
                    "text/plain;charset=utf-8",
                    "User-agent: *\nDisallow: " + ParleyServer.SPARQL + "\nSitemap: " + site + "/sitemap.xml\n");
        } else if (!exchange.unchanged(graph.id(), "sitemap", site)) {
            exchange.send("application/xml", xml(site));
        }
    }

    private String xml(String site) {
        StringBuilder out = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        out.append(url(site + "/"));
        queries.all().forEach(query -> out.append(url(site + "/queries/" + query.name())));
        PAGES.rows(runner).stream()
                .map(row -> row.text("thing"))
                .filter(iri -> iri.startsWith(graph.base()))
                .forEach(iri -> out.append(
                        url(site + "/page/" + iri.substring(graph.base().length()))));
        return out.append("</urlset>\n").toString();
    }

    private static String url(String location) {
        return "  <url><loc>" + Html.escape(location) + "</loc></url>\n";
    }
}
