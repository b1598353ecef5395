package org.parley.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the graph lies. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "${env:PARLEY_STORE:-data}",
            description = "Folder of the graph. Default: $$PARLEY_STORE if that is set, else data.")
    private Path folder = Path.of("data");

    Path folder() {
        return folder;
    }
}
