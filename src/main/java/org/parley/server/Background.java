package org.parley.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Work that goes on beside the answers, and does not keep the program from ending. */
final class Background {
    private Background() {}

    static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
