package org.parley.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.parley.query.Answer;

/** One request and its response. */
record Exchange(HttpServletRequest request, HttpServletResponse response) {
    private static final List<String> OWN_HEADERS = List.of("Link", "Parley-Truncated");

    /** No body is read further than this, however much of it is thrown away. */
    static final long LONGEST_BODY = 16_000_000;

    /** A header of the request; empty text if it is not there. */
    String header(String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    /** The one value of a parameter; refuses two. */
    Optional<String> parameter(String name) {
        String[] values = request.getParameterValues(name);
        if (values == null || values.length == 0) {
            return Optional.empty();
        }
        if (values.length > 1) {
            throw Refusal.badRequest("Parameter " + name + " is given more than once.");
        }
        return Optional.of(values[0]);
    }

    /** All values of a parameter. */
    List<String> parameters(String name) {
        return List.of(Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]));
    }

    /** Takes in, up to a bound, what is left of the body: a client that is still sending would not hear the answer. */
    void drain() {
        try {
            long left = LONGEST_BODY;
            long skipped = 1;
            while (left > 0 && skipped > 0) {
                skipped = request.getInputStream().skip(Math.min(left, 65_536));
                left -= skipped;
            }
        } catch (IOException | IllegalStateException e) {
            response.setHeader("Connection", "close");
        }
    }

    /**
     * Says which state of which answer this is. The same build gives the same answer to the same question, so a client that
     * has it already need not be sent it again.
     *
     * @param parts all that the answer depends on but the build
     * @return whether the client has it already; then the response is complete
     */
    boolean unchanged(String build, String... parts) {
        String tag = "\"" + shortened(build) + "-" + hash(parts) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Parley-Build", build);
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Vary", "Accept");
        boolean same = header("If-None-Match").contains(tag);
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same;
    }

    private static String shortened(String build) {
        return build.substring(0, Math.min(16, build.length()));
    }

    private static String hash(String... parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            all.append(part).append('\u0000');
        }
        return hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A short text that tells these bytes from all others. */
    static String hash(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes).substring(0, 32);
    }

    /** Whether the same answer was given before; then it is sent again. */
    boolean sentAgain(KeptAnswers answers) throws IOException {
        Optional<KeptAnswers.Kept> kept = answers.find(response.getHeader("ETag"));
        if (kept.isPresent()) {
            kept.get().send(this);
        }
        return kept.isPresent();
    }

    /** Sends a body and keeps it for whoever asks the same. */
    void sendAndKeep(String contentType, byte[] body, KeptAnswers answers) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String name : OWN_HEADERS) {
            Optional.ofNullable(response.getHeader(name)).ifPresent(value -> headers.put(name, value));
        }
        answers.keep(response.getHeader("ETag"), new KeptAnswers.Kept(contentType, body, headers));
        send(contentType, body);
    }

    /** The body of an answer; says in a header where it was cut. */
    byte[] body(Answer answer, Media media) throws IOException {
        if (answer.cut()) {
            response.setHeader(
                    "Parley-Truncated",
                    answer instanceof Answer.Rows rows ? "rows=" + rows.rows().size() : "triples");
        }
        return media.bytes(answer);
    }

    /** Sends an answer, marked where it was cut. */
    void send(Answer answer, Media media) throws IOException {
        send(media.contentType(), body(answer, media));
    }

    void send(String contentType, byte[] body) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    void send(String contentType, String body) throws IOException {
        send(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    void seeOther(String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }
}
