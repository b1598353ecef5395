package org.parley.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Something that can be read over HTTP, and only read. */
abstract class PublicServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** Answers GET and HEAD; throws {@link Refusal} where it cannot. */
    abstract void get(Exchange exchange) throws IOException;

    /** Answers POST, which hardly any page does. */
    void post(Exchange exchange) throws IOException {
        exchange.drain();
        throw Refusal.wrongMethod("POST", allowed());
    }

    /** The methods that are answered. */
    String allowed() {
        return "GET, HEAD, OPTIONS";
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response);
        try {
            dispatch(exchange);
        } catch (Refusal refusal) {
            refuse(refusal, exchange);
        }
    }

    private void dispatch(Exchange exchange) throws IOException {
        switch (exchange.request().getMethod()) {
            case "GET", "HEAD" -> get(exchange);
            case "POST" -> post(exchange);
            case "OPTIONS" -> {
                exchange.response().setHeader("Allow", allowed());
                exchange.response().setStatus(204);
            }
            default -> {
                exchange.drain();
                throw Refusal.wrongMethod(exchange.request().getMethod(), allowed());
            }
        }
    }

    private static void refuse(Refusal refusal, Exchange exchange) throws IOException {
        boolean page = Accepted.of(exchange.header("Accept"))
                .best(List.of(Media.JSON, Media.HTML))
                .filter(Media.HTML::equals)
                .isPresent();
        if (page && !exchange.response().isCommitted()) {
            exchange.response().setStatus(refusal.status());
            refusal.headers().forEach(exchange.response()::setHeader);
            exchange.send(Media.HTML.contentType(), Page.refusal(refusal));
        } else {
            Problem.send(refusal, exchange.response());
        }
    }

    /** What follows the servlet's own path, without the first slash; empty text if nothing does. */
    static String rest(Exchange exchange) {
        String path = exchange.request().getPathInfo();
        return path == null ? "" : path.replaceFirst("^/", "");
    }
}
