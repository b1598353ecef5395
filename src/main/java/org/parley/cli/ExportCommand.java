package org.parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley export}. */
@Command(
        name = "export",
        description = "Write the whole graph. The same graph gives the same bytes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley export --format trig -o graph.trig",
            "  parley export --format nq | gzip > graph.nq.gz",
            "  parley export --format nt --rdf12 -o graph.nt"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "trig, nq or jsonld, which keep apart the graphs that say where a fact comes from; ttl or nt,"
                    + " which do not. Default: what the name of the file ends in, else trig.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--rdf12",
            description =
                    "Write RDF 1.2: one graph, in which a claim reifies the facts it states. For nt, nq, ttl, trig.")
    private boolean rdf12;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Exporting(spec.commandLine()).run(store.folder(), format, rdf12, output);
    }
}
