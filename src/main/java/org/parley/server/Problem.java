package org.parley.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.json.JsonObject;

/** What went wrong, as {@code application/problem+json}. */
final class Problem {
    private Problem() {}

    static void send(Refusal refusal, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        refusal.headers().forEach(response::setHeader);
        send(refusal.status(), title(refusal.status()), refusal.detail(), response);
    }

    private static void send(int status, String title, String detail, HttpServletResponse response) throws IOException {
        JsonObject problem = new JsonObject();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        byte[] body = (problem + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request is not right";
            case 403 -> "That is not allowed here";
            case 404 -> "There is no such thing here";
            case 405 -> "That method is not offered";
            case 406 -> "That format is not offered";
            case 413 -> "The request is too large";
            case 415 -> "That content type is not taken";
            case 429 -> "Too many requests";
            case 503 -> "The answer would take too much";
            default -> "Something went wrong";
        };
    }
}
