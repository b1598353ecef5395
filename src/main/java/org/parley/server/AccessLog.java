package org.parley.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.json.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line of JSON for every request, in the log {@code org.parley.access}; the client gets its number as {@code Request-Id}. */
final class AccessLog implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger("org.parley.access");
    private static final int LONGEST = 300;
    private final AtomicLong last = new AtomicLong();
    private final Figures figures;

    AccessLog(Figures figures) {
        this.figures = figures;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse http = (HttpServletResponse) response;
        long id = last.incrementAndGet();
        http.setHeader("Request-Id", Long.toString(id));
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            done(id, (HttpServletRequest) request, http.getStatus(), System.nanoTime() - start);
        }
    }

    private void done(long id, HttpServletRequest request, int status, long nanos) {
        figures.count(status, nanos);
        if (LOG.isInfoEnabled()) {
            LOG.info(line(id, request, status, nanos / 1_000_000));
        }
    }

    /** JSON escapes control characters, so that no request can write a line of its own. */
    private static String line(long id, HttpServletRequest request, int status, long millis) {
        JsonObject line = new JsonObject();
        line.put("id", id);
        line.put("from", request.getRemoteAddr());
        line.put("method", shortened(request.getMethod()));
        line.put("path", shortened(request.getRequestURI()));
        line.put(
                "query", shortened(Optional.ofNullable(request.getQueryString()).orElse("")));
        line.put("status", status);
        line.put("ms", millis);
        return line.toString().replaceAll("\\s*\\n\\s*", " ");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
