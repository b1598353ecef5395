package org.parley.server;

import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What the server counts of its own work. */
final class Figures {
    private static final double[] BOUNDS = {0.005, 0.025, 0.1, 0.5, 2.5, 10};
    private final ConcurrentSkipListMap<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
    private final LongAdder[] byTime = adders();
    private final LongAdder nanos = new LongAdder();

    private static LongAdder[] adders() {
        LongAdder[] adders = new LongAdder[BOUNDS.length + 1];
        java.util.Arrays.setAll(adders, i -> new LongAdder());
        return adders;
    }

    void count(int status, long time) {
        byStatus.computeIfAbsent(status, any -> new LongAdder()).increment();
        nanos.add(time);
        byTime[bucket(time / 1e9)].increment();
    }

    private static int bucket(double seconds) {
        int bucket = 0;
        while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** In the text format of Prometheus. */
    String text() {
        StringBuilder out = new StringBuilder("# TYPE parley_requests_total counter\n");
        byStatus.forEach((status, count) -> out.append("parley_requests_total{status=\"")
                .append(status)
                .append("\"} ")
                .append(count.sum())
                .append('\n'));
        out.append("# TYPE parley_request_seconds histogram\n");
        long sum = 0;
        for (int i = 0; i <= BOUNDS.length; i++) {
            sum += byTime[i].sum();
            String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
            out.append("parley_request_seconds_bucket{le=\"")
                    .append(bound)
                    .append("\"} ")
                    .append(sum)
                    .append('\n');
        }
        out.append("parley_request_seconds_sum ").append(nanos.sum() / 1e9).append('\n');
        out.append("parley_request_seconds_count ").append(sum).append('\n');
        Runtime memory = Runtime.getRuntime();
        out.append("# TYPE parley_heap_bytes gauge\n");
        out.append("parley_heap_bytes ")
                .append(memory.totalMemory() - memory.freeMemory())
                .append('\n');
        return out.toString();
    }
}
