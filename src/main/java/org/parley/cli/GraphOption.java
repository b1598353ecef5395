package org.parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say which graph is asked: one in a store, or one behind an endpoint. */
final class GraphOption {
    @ArgGroup
    private Where where = new Where();

    /** One of the two. */
    static final class Where {
        @Option(
                names = "--store",
                paramLabel = "DIR",
                description = "Folder of the graph. Default: $$PARLEY_STORE if that is set, else data.")
        private Optional<Path> folder = Optional.empty();

        @Option(
                names = "--endpoint",
                paramLabel = "URL",
                description = "Address of a SPARQL endpoint to ask instead, such as one of 'parley serve'.")
        private Optional<String> endpoint = Optional.empty();
    }

    Path folder() {
        return where.folder.orElseGet(StoreOption::usual);
    }

    Optional<String> endpoint() {
        return where.endpoint;
    }
}
