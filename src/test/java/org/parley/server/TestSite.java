package org.parley.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.parley.ontology.TD;
import org.parley.query.Fixture;
import org.parley.query.SavedQueries;

/** The whole server on a free port, over the small graph, and a client that asks it. */
final class TestSite implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final DatasetGraph dataset = Fixture.dataset();
    private final LiveGraph graph = new LiveGraph(edition("first", dataset));
    private final ParleyServer server;

    TestSite(ServerSettings settings) {
        server = ParleyServer.start(settings.withPort(0), graph, SavedQueries.shipped());
    }

    TestSite() {
        this(ServerSettings.LOCAL);
    }

    static Edition edition(String id, DatasetGraph dataset) {
        return new Edition(id, TD.BASE, dataset, TestSite::text, dataset::close);
    }

    private static Optional<String> text(String source) {
        try {
            Path file = Path.of("seeds", source);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    LiveGraph graph() {
        return graph;
    }

    DatasetGraph dataset() {
        return dataset;
    }

    long triples() {
        return Txn.calculateRead(dataset, () -> dataset.stream().count());
    }

    int port() {
        return server.port();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
    }

    /**
     * A server may close a kept connection just as the client takes it up again; then the request is sent once more, as
     * browsers do.
     */
    HttpResponse<String> send(HttpRequest request) {
        try {
            return sendOnce(request);
        } catch (IOException closed) {
            return sendAgain(request);
        }
    }

    private HttpResponse<String> sendAgain(HttpRequest request) {
        try {
            return sendOnce(request);
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri(), e);
        }
    }

    private HttpResponse<String> sendOnce(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept).build());
    }

    HttpResponse<String> query(String sparql) {
        return post("application/sparql-query", sparql);
    }

    HttpResponse<String> post(String type, String body) {
        return send(request(ParleyServer.SPARQL)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        graph.close();
    }
}
