package org.parley.server;

import java.util.Map;
import java.util.TreeMap;

/** A request that cannot be answered: the HTTP status, and what its sender should know. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final transient Map<String, String> headers;

    private Refusal(int status, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.headers = new TreeMap<>(headers);
    }

    static Refusal badRequest(String detail) {
        return new Refusal(400, detail, Map.of());
    }

    static Refusal unknownCaller() {
        return new Refusal(401, "This address takes a token.", Map.of("WWW-Authenticate", "Bearer realm=\"Parley\""));
    }

    static Refusal forbidden(String detail) {
        return new Refusal(403, detail, Map.of());
    }

    static Refusal notFound(String detail) {
        return new Refusal(404, detail, Map.of());
    }

    static Refusal wrongMethod(String method, String allowed) {
        return new Refusal(405, method + " is not offered here; use " + allowed + ".", Map.of("Allow", allowed));
    }

    static Refusal notAcceptable(String detail) {
        return new Refusal(406, detail, Map.of());
    }

    static Refusal tooLarge(String detail) {
        return new Refusal(413, detail, Map.of());
    }

    static Refusal wrongType(String detail) {
        return new Refusal(415, detail, Map.of());
    }

    static Refusal tooMany() {
        return new Refusal(429, "Too many queries are running; try again in a moment.", Map.of("Retry-After", "2"));
    }

    static Refusal badGateway(String detail) {
        return new Refusal(502, detail, Map.of());
    }

    static Refusal tooMuch(String detail) {
        return new Refusal(503, detail, Map.of());
    }

    int status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
