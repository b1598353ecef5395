package org.parley.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.store.StoreException;

/**
 * Does the same work on many things, on all processors, and hands on the results one after the other in the order of the
 * things. Only a few hundred of them are in memory at once.
 */
final class Conveyor implements AutoCloseable {
    private static final int CHUNK = 256;

    private final ForkJoinPool workers;

    Conveyor(int threads) {
        this.workers = new ForkJoinPool(threads);
    }

    /** Says at which thing the work broke off. Threads hand it on as it is, since they cannot make another of its kind. */
    private static final class Stumble extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Stumble(Object thing, Throwable cause) {
            super("at " + thing, cause);
        }
    }

    /** Works on all things; {@code taker} is called by this thread, while the next things are being worked on. */
    <T, R> void carry(Iterator<T> things, Function<T, R> work, Consumer<R> taker) {
        ForkJoinTask<List<R>> next = start(things, work);
        while (true) {
            List<R> done = join(next);
            if (done.isEmpty()) {
                return;
            }
            next = start(things, work);
            done.forEach(taker);
        }
    }

    private <T, R> ForkJoinTask<List<R>> start(Iterator<T> things, Function<T, R> work) {
        List<T> chunk = new ArrayList<>();
        while (chunk.size() < CHUNK && things.hasNext()) {
            chunk.add(things.next());
        }
        return workers.submit(
                () -> chunk.parallelStream().map(thing -> done(thing, work)).toList());
    }

    private static <T, R> R done(T thing, Function<T, R> work) {
        try {
            return work.apply(thing);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Stumble(thing, e);
        }
    }

    private static <R> R join(ForkJoinTask<R> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The build was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException trouble) {
                throw trouble;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("The work broke off", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
