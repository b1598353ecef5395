package org.parley.cli;

import org.parley.notice.InputException;
import picocli.CommandLine.Option;

/** The option that says how many articles are read at once. */
final class ThreadsOption {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many articles are read at once. Default: one for each processor.")
    private int number = Runtime.getRuntime().availableProcessors();

    int number() {
        if (number < 1) {
            throw new InputException("--threads " + number + " would read nothing.", "Give 1 or more.");
        }
        return number;
    }
}
