package org.parley.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages of a long answer, as {@code Link} headers. */
record Links(Exchange exchange, int page, int last) {
    void send() {
        if (last == 1) {
            return;
        }
        List<String> links = new ArrayList<>();
        links.add(link(1, "first"));
        links.add(link(last, "last"));
        if (page > 1) {
            links.add(link(page - 1, "prev"));
        }
        if (page < last) {
            links.add(link(page + 1, "next"));
        }
        exchange.response().setHeader("Link", String.join(", ", links));
    }

    private String link(int number, String relation) {
        return "<" + exchange.request().getRequestURI() + "?" + query(number) + ">; rel=\"" + relation + "\"";
    }

    private String query(int number) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String[]> entry :
                exchange.request().getParameterMap().entrySet()) {
            if (!entry.getKey().equals("page")) {
                parts.add(encoded(entry.getKey()) + "=" + encoded(entry.getValue()[0]));
            }
        }
        parts.add("page=" + number);
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
