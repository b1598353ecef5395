package org.parley.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;

/** Ends the queries that have run for a while when memory runs short, before everybody suffers. */
final class MemoryWatch implements AutoCloseable {
    private static final double SUSPECT = 0.85;
    private static final double FULL = 0.7;
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);
    private final Map<QueryExec, Long> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Background.named("parley-memory-watch");
    private long collected = System.nanoTime() - PAUSE;

    MemoryWatch() {
        var unused = watch.scheduleWithFixedDelay(this::look, 50, 50, TimeUnit.MILLISECONDS);
    }

    void begin(QueryExec execution) {
        running.put(execution, System.nanoTime());
    }

    void end(QueryExec execution) {
        running.remove(execution);
    }

    private void look() {
        if (!running.isEmpty() && used() > SUSPECT && System.nanoTime() - collected > PAUSE && full()) {
            long now = System.nanoTime();
            running.forEach((execution, since) -> {
                if (now - since > GRACE) {
                    execution.abort();
                }
            });
        }
    }

    /** Much of what seems to be in use may be garbage: only what is left after a collection counts. */
    @SuppressWarnings("ExplicitGarbageCollection")
    private boolean full() {
        System.gc();
        collected = System.nanoTime();
        return used() > FULL;
    }

    private static double used() {
        Runtime memory = Runtime.getRuntime();
        return (double) (memory.totalMemory() - memory.freeMemory()) / memory.maxMemory();
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
