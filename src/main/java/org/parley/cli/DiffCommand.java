package org.parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley diff}. */
@Command(
        name = "diff",
        description = "Tell which facts appeared, vanished or changed between two graphs, each with its sentence.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley diff data-last-week data",
            "  parley diff data news --format json     what a build of the folder news would change",
            "  parley diff data-last-week data --format patch > changes.rdfp"
        })
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "A", description = "Folder of a graph, or of articles.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The same, to compare with.")
    private Path second = Path.of("");

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text, json, or patch (RDF Patch, which makes the first graph the second). Default: text.")
    private Optional<String> format = Optional.empty();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Differing(spec.commandLine()).run(first, second, format.orElse("text"));
    }
}
