package org.parley.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.jena.atlas.json.JsonObject;

/** For those who run the server: whether it is well, and what it counts. */
final class Operations {
    private Operations() {}

    /** {@code /health}: the build that is served. */
    static final class Health extends PublicServlet {
        private static final long serialVersionUID = 1;
        private final transient LiveGraph graph;

        Health(LiveGraph graph) {
            this.graph = graph;
        }

        @Override
        void get(Exchange exchange) throws IOException {
            JsonObject health = new JsonObject();
            health.put("status", "ok");
            health.put("version", Build.VERSION);
            health.put("build", graph.id());
            exchange.response().setHeader("Cache-Control", "no-store");
            exchange.send("application/json", health + "\n");
        }
    }

    /** {@code /metrics}: for this machine only. */
    static final class Metrics extends PublicServlet {
        private static final long serialVersionUID = 1;
        private final transient Figures figures;

        Metrics(Figures figures) {
            this.figures = figures;
        }

        @Override
        void get(Exchange exchange) throws IOException {
            if (!local(exchange)
                    || !exchange.header("X-Forwarded-For").isEmpty()
                    || !exchange.header("Forwarded").isEmpty()) {
                throw Refusal.notFound("There is nothing at this address.");
            }
            exchange.response().setHeader("Cache-Control", "no-store");
            exchange.send("text/plain;version=0.0.4;charset=utf-8", figures.text());
        }

        private static boolean local(Exchange exchange) {
            try {
                return InetAddress.getByName(exchange.request().getRemoteAddr()).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }
    }
}
