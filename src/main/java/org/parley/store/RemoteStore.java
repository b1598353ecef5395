package org.parley.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.parley.graph.GraphFormat;

/** A store elsewhere that takes graphs by the SPARQL 1.1 Graph Store Protocol. */
public final class RemoteStore {
    private static final int ATTEMPTS = 4;

    private final URI address;
    private final Credentials credentials;
    private final Duration pause;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * @param address of the Graph Store Protocol, such as {@code http://localhost:3030/news/data}
     * @param pause before the second attempt; doubled before each further one
     */
    public RemoteStore(URI address, Credentials credentials, Duration pause) {
        this.address = address;
        this.credentials = credentials;
        this.pause = pause;
    }

    /** Adds all quads in one request each time. Sending a part twice does no harm. */
    public void add(List<Quad> quads) {
        send("POST", address, GraphFormat.NQ, quads);
    }

    /** Puts these quads in the place of all the store holds, in one request; answers how many they are. */
    public long replace(Iterator<Quad> quads) {
        AtomicLong number = new AtomicLong();
        try {
            Path file = Files.createTempFile("parley-load", ".nq");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                GraphFormat.NQ.write(() -> Iter.operate(quads, quad -> number.incrementAndGet()), out);
                out.flush();
                send("PUT", address, GraphFormat.NQ, BodyPublishers.ofFile(file));
            } finally {
                Files.delete(file);
            }
            return number.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts these quads, all of one graph, in the place of that graph. */
    public void replaceGraph(Node graph, List<Quad> quads) {
        String name = URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8);
        String separator = address.getRawQuery() == null ? "?" : "&";
        send("PUT", URI.create(address + separator + "graph=" + name), GraphFormat.NT, quads);
    }

    private void send(String method, URI to, GraphFormat format, List<Quad> quads) {
        send(method, to, format, BodyPublishers.ofByteArray(bytes(format, quads)));
    }

    private void send(String method, URI to, GraphFormat format, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .timeout(Duration.ofMinutes(10))
                .header("Content-Type", format.mediaType())
                .method(method, body);
        credentials.header().ifPresent(value -> request.header("Authorization", value));
        attempt(request.build());
    }

    private void attempt(HttpRequest request) {
        Duration wait = pause;
        for (int left = ATTEMPTS - 1; ; left--) {
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return;
                }
                if (!mayPass(answer.statusCode()) || left == 0) {
                    throw refused(answer);
                }
            } catch (IOException e) {
                if (left == 0) {
                    throw unreachable(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unreachable(e);
            }
            wait = rest(wait);
        }
    }

    private static boolean mayPass(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static Duration rest(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return wait.multipliedBy(2);
    }

    private StoreException unreachable(Exception e) {
        return new StoreException(
                "The store at " + address + " cannot be reached"
                        + (e.getMessage() == null ? "." : ": " + e.getMessage() + "."),
                "Is it running, and is the address right?",
                e);
    }

    private StoreException refused(HttpResponse<String> answer) {
        return new StoreException(
                "The store at " + address + " answered " + answer.statusCode() + reason(answer.body()) + ".",
                advice(answer.statusCode()));
    }

    private static String reason(String body) {
        String line = body.strip().lines().findFirst().orElse("");
        return line.isEmpty() || line.startsWith("<") ? "" : ": " + line.substring(0, Math.min(200, line.length()));
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> "Set PARLEY_USER and PARLEY_PASSWORD, or PARLEY_TOKEN, to one who may write there.";
            case 404 -> "Give the address of the Graph Store Protocol, such as http://localhost:3030/news/data.";
            case 405, 406, 415, 400 -> "Perhaps it takes no N-Quads, or does not let you write: try --by-graph.";
            default -> "See what the store's own log says.";
        };
    }

    private static byte[] bytes(GraphFormat format, List<Quad> quads) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(quads, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
