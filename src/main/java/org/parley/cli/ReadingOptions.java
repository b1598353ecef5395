package org.parley.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;

/** The options of commands that read articles into a graph. */
final class ReadingOptions {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private MappingsOption mappings = new MappingsOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    /** Folder of the graph. */
    Path store() {
        return store.folder();
    }

    /** Folder of decisions on links. */
    Path mappings() {
        return mappings.folder();
    }

    /** How many articles are read at once. */
    int threads() {
        return threads.number();
    }
}
