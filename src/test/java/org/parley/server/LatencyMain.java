package org.parley.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parley.query.QueryProblem;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.store.StoreFolder;

/**
 * The guarded server beside plain Fuseki, on the same store in the same process: how long each saved query takes at both.
 *
 * <p>Arguments: a store and how often to ask. The two are asked in turn, each time with a comment that makes the query new, so that
 * neither can give an answer it has kept. Queries that join with Wikidata are left out: plain Fuseki has no snapshot to ask. See
 * {@code src/site/markdown/endpoint.md}.
 */
final class LatencyMain {
    private static final int WARM = 25;
    private final HttpClient client = HttpClient.newHttpClient();
    private int asked;

    private LatencyMain() {}

    public static void main(String[] args) throws Exception {
        // A line for every request would be timed with it, and the two write lines of different length.
        Logger.getLogger("").setLevel(Level.WARNING);
        Path store = Path.of(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        var open = new StoreFolder(store).open();
        DatasetGraph data = open.dataset();
        LiveGraph graph = new LiveGraph(new Edition(
                open.manifest().hash(), open.manifest().base(), data, source -> java.util.Optional.empty(), () -> {}));
        FusekiServer plain = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/plain", data, false)
                .build()
                .start();
        try (ParleyServer guarded =
                ParleyServer.start(ServerSettings.LOCAL.withPort(0), graph, SavedQueries.shipped())) {
            new LatencyMain()
                    .compare(
                            data,
                            URI.create(guarded.url().replaceFirst("/$", ParleyServer.SPARQL)),
                            URI.create("http://localhost:" + plain.getPort() + "/plain/sparql"),
                            rounds);
        } finally {
            plain.stop();
            open.close();
        }
    }

    private void compare(DatasetGraph data, URI guarded, URI plain, int rounds) throws Exception {
        double guardedSum = 0;
        double plainSum = 0;
        List<Double> ratios = new ArrayList<>();
        System.out.printf("%-24s %9s %9s %6s%n", "query", "guarded", "plain", "ratio");
        for (SavedQuery query : SavedQueries.shipped().all()) {
            String text = text(QueryRunner.on(data), query);
            if (!text.isEmpty() && !text.contains("SERVICE")) {
                double[] times = times(text, guarded, plain, rounds);
                guardedSum += times[0];
                plainSum += times[1];
                ratios.add(times[0] / times[1]);
                System.out.printf(
                        "%-24s %6.2f ms %6.2f ms %6.2f%n", query.name(), times[0], times[1], times[0] / times[1]);
            }
        }
        System.out.printf(
                "all: guarded %.1f ms, plain %.1f ms, ratio of the sums %.3f, middle ratio %.3f%n",
                guardedSum, plainSum, guardedSum / plainSum, middle(ratios));
    }

    /** With its initial values; empty where the graph knows them not. */
    private static String text(QueryRunner runner, SavedQuery query) {
        try {
            return runner.bound(query, Map.of()).text();
        } catch (QueryProblem e) {
            return "";
        }
    }

    private double[] times(String text, URI guarded, URI plain, int rounds) throws Exception {
        List<Double> here = new ArrayList<>();
        List<Double> there = new ArrayList<>();
        for (int i = -WARM; i < rounds; i++) {
            boolean first = i % 2 == 0;
            double one = time(first ? guarded : plain, text);
            double two = time(first ? plain : guarded, text);
            if (i >= 0) {
                here.add(first ? one : two);
                there.add(first ? two : one);
            }
        }
        return new double[] {middle(here), middle(there)};
    }

    private double time(URI endpoint, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "application/sparql-results+json")
                .POST(HttpRequest.BodyPublishers.ofString(text + "\n# " + asked++))
                .build();
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(endpoint + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
