package org.parley.server;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers given before, by their tag: while the graph is the same, so are they. Those not asked for again go first. */
final class KeptAnswers {
    private static final int MOST = 32_000_000;
    private static final int LARGEST = 2_000_000;
    private final Map<String, Kept> byTag = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    /** An answer as it was sent, with the headers that belong to the answer itself. */
    static final class Kept {
        private final String contentType;
        private final byte[] body;
        private final Map<String, String> headers;

        Kept(String contentType, byte[] body, Map<String, String> headers) {
            this.contentType = contentType;
            this.body = body;
            this.headers = Map.copyOf(headers);
        }

        void send(Exchange exchange) throws IOException {
            headers.forEach(exchange.response()::setHeader);
            exchange.send(contentType, body);
        }
    }

    synchronized Optional<Kept> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    synchronized void keep(String tag, Kept answer) {
        if (answer.body.length <= LARGEST && byTag.put(tag, answer) == null) {
            size += answer.body.length;
            shrink();
        }
    }

    private void shrink() {
        var oldest = byTag.values().iterator();
        while (size > MOST && oldest.hasNext()) {
            size -= oldest.next().body.length;
            oldest.remove();
        }
    }
}
