package org.parley.cli;

import picocli.CommandLine.Option;

/** The option that says how many articles are read at once. */
final class ThreadsOption {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are read at once. Default: one for each processor.")
    private int number = Runtime.getRuntime().availableProcessors();

    int number() {
        return number;
    }
}
