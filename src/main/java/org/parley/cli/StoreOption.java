package org.parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where the graph lies. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder of the graph. Default: $$PARLEY_STORE if that is set, else data.")
    private Path folder = usual();

    Path folder() {
        return folder;
    }

    /** Where it lies unless the user says otherwise. */
    static Path usual() {
        return Path.of(Optional.ofNullable(System.getenv("PARLEY_STORE")).orElse("data"));
    }
}
