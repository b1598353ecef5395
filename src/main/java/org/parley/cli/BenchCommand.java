package org.parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley bench}. */
@Command(
        name = "bench",
        description = {
            "Measure how fast the articles of a folder are read, on one core, in time of the processor. No graph is built.",
            "Ends with 1 if the program broke on an article."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley bench news",
            "  parley bench news --seconds 0 --slowest 50",
            "  parley bench news --format json"
        })
final class BenchCommand implements Callable<Integer> {
    /** How the figures are written. */
    enum Form {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "Folder of articles, or one article.")
    private Path articles = Path.of("");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Read all articles again and again for N seconds to warm up, then for N seconds to measure;"
                    + " 0 reads them once. Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--slowest",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many of the slowest articles to list. Default: ${DEFAULT-VALUE}.")
    private int slowest;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json. Default: ${DEFAULT-VALUE}.")
    private Form form = Form.TEXT;

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Benching(spec.commandLine(), form).run(articles, seconds, slowest);
    }
}
