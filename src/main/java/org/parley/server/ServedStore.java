package org.parley.server;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.parley.store.Manifest;
import org.parley.store.Store;
import org.parley.store.StoreException;
import org.parley.store.StoreFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The graph of a store folder, kept up to date: a newer build there is served within a second. */
final class ServedStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedStore.class);
    private static final long LOOK_MILLIS = 250;

    private final StoreFolder folder;
    private final LiveGraph graph;
    private final ScheduledExecutorService watch = Background.named("parley-store-watch");
    private Store store;
    private String endpoint = "";

    private ServedStore(StoreFolder folder, Store store) {
        this.folder = folder;
        this.store = store;
        this.graph = new LiveGraph(edition(store));
    }

    /** Opens the current build; throws {@link StoreException} if there is none or it is in use. */
    static ServedStore open(StoreFolder folder) {
        return new ServedStore(folder, folder.open());
    }

    LiveGraph graph() {
        return graph;
    }

    /** Tells other processes where to ask instead, and begins to look out for newer builds. */
    synchronized void servedAt(String url) {
        endpoint = url;
        store.servedAt(url);
        var unused = watch.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** An error here must not end the watch: the next look may find all well. */
    private void look() {
        try {
            Optional<String> newest = folder.manifest().map(Manifest::hash);
            if (newest.isPresent() && !newest.get().equals(graph.id())) {
                turn();
            }
        } catch (RuntimeException e) {
            LOG.warn("The newer build cannot be opened yet: {}", e.getMessage());
        }
    }

    private synchronized void turn() {
        store = folder.open();
        store.servedAt(endpoint);
        graph.replace(edition(store));
        LOG.info("Serving build {}", graph.id());
    }

    private static Edition edition(Store store) {
        Manifest manifest = store.manifest();
        return new Edition(manifest.hash(), manifest.base(), store.dataset(), store::text, store::close);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        graph.close();
    }
}
