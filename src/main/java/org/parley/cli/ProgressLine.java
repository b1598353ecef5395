package org.parley.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.parley.pipeline.Progress;

/** One line of a terminal that tells how far a build is, and is gone when it is done. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long EVERY_NANOS = 100_000_000;

    private final PrintWriter err;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong drawn = new AtomicLong(System.nanoTime());
    private String stage = "";
    private long total;
    private long began = System.nanoTime();

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void begin(String nextStage, long nextTotal) {
        stage = nextStage;
        total = nextTotal;
        done.set(0);
        began = System.nanoTime();
        draw();
    }

    @Override
    public void step() {
        done.incrementAndGet();
        long last = drawn.get();
        long now = System.nanoTime();
        if (now - last > EVERY_NANOS && drawn.compareAndSet(last, now)) {
            draw();
        }
    }

    private synchronized void draw() {
        err.print("\r\033[K" + stage + count() + " ..." + left());
        err.flush();
    }

    private String count() {
        return total > 0 ? " " + done.get() + " of " + total : done.get() > 0 ? " " + done.get() : "";
    }

    /** How long it will take at the pace so far, once that can be told. */
    private String left() {
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        if (total == 0 || done.get() == 0 || seconds < 2) {
            return "";
        }
        long left = seconds * (total - done.get()) / done.get();
        return left < 60 ? " " + left + " s left" : " " + (left + 59) / 60 + " min left";
    }

    @Override
    public void close() {
        err.print("\r\033[K");
        err.flush();
    }
}
