package org.parley.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/**
 * Many clients that ask a running server its saved queries, one after the other, and what they had to wait.
 *
 * <p>Arguments: the server's first page, clients, seconds, and {@code fresh} if no answer may be given from memory. See
 * {@code src/site/markdown/endpoint.md}.
 */
final class LoadMain {
    private static final Pattern HEAP = Pattern.compile("(?m)^parley_heap_bytes (\\d+)");
    private final String site;
    private final long until;
    private final boolean fresh;

    private LoadMain(String site, int seconds, boolean fresh) {
        this.site = site.replaceFirst("/$", "");
        this.until = System.nanoTime() + seconds * 1_000_000_000L;
        this.fresh = fresh;
    }

    /** One answer: its status, 0 where the connection broke, and how long it took. */
    private record Sample(int status, long nanos) {}

    public static void main(String[] args) throws Exception {
        int clients = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        boolean fresh = args.length > 3 && args[3].equals("fresh");
        List<Sample> samples = new LoadMain(args[0], seconds, fresh).run(clients);
        report(System.out, clients, seconds, samples, heap(args[0]));
    }

    private List<Sample> run(int clients) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<List<Sample>>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                long seed = i;
                all.add(threads.submit(() -> client(new SplittableRandom(seed))));
            }
            List<Sample> samples = new ArrayList<>();
            for (Future<List<Sample>> one : all) {
                samples.addAll(one.get());
            }
            return samples;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Sample> client(SplittableRandom random) {
        List<SavedQuery> queries = SavedQueries.shipped().all();
        List<Sample> samples = new ArrayList<>();
        while (System.nanoTime() < until) {
            String name = queries.get(random.nextInt(queries.size())).name();
            // Another page size is another answer, which the server has not kept.
            samples.add(asked("/queries/" + name + ".json" + (fresh ? "?size=" + random.nextInt(1_000, 10_000) : "")));
        }
        return samples;
    }

    private Sample asked(String path) {
        long start = System.nanoTime();
        int status = 0;
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(site + path).toURL().openConnection();
            status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                body.readAllBytes();
            }
        } catch (IOException e) {
            status = 0;
        }
        return new Sample(status, System.nanoTime() - start);
    }

    private static long heap(String site) throws IOException {
        try (InputStream in =
                URI.create(site.replaceFirst("/$", "") + "/metrics").toURL().openStream()) {
            Matcher heap = HEAP.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return heap.find() ? Long.parseLong(heap.group(1)) : -1;
        }
    }

    private static void report(PrintStream out, int clients, int seconds, List<Sample> samples, long heap) {
        Map<Integer, Integer> byStatus = new TreeMap<>();
        samples.forEach(sample -> byStatus.merge(sample.status(), 1, Integer::sum));
        long[] times = samples.stream()
                .filter(sample -> sample.status() == 200)
                .mapToLong(Sample::nanos)
                .sorted()
                .toArray();
        out.printf(
                "%d clients, %d s: %d answers a second; by status %s; ms at 50, 95, 99, 100 %%: %.1f %.1f %.1f %.1f; heap in use %d MB%n",
                clients,
                seconds,
                samples.size() / seconds,
                byStatus,
                at(times, 0.5),
                at(times, 0.95),
                at(times, 0.99),
                at(times, 1),
                heap / 1_000_000);
    }

    private static double at(long[] times, double share) {
        return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, Math.ceil(share * times.length))] / 1e6;
    }
}
