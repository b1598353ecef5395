package org.parley.server;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A stack on which a query may follow a path through the whole graph. Jena follows paths by recursion; where the stack of one of the
 * server's threads ends inside the store, a lock there may stay closed, and every later query waits for it.
 */
final class DeepStack {
    /** Of address space: only what a query uses is taken from memory. */
    private static final long BYTES = 512L << 20;

    private DeepStack() {}

    static <T> T call(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "query", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.tooMany();
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException wrong ? wrong : new IllegalStateException(cause);
    }
}
