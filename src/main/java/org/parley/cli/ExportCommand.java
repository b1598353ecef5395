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
            "  parley export --format nt --rdf12 -o graph.nt",
            "  parley export --format quickstatements --retrieved 2025-11-01 --dry-run",
            "  parley export --format manifest"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "trig, nq or jsonld, which keep apart the graphs that say where a fact comes from; ttl or nt,"
                    + " which do not; quickstatements for what Wikidata lacks; manifest for what the graph was made of, with"
                    + " hashes, as JSON. Default: what the name of the file ends in, else trig.")
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

    @Option(
            names = "--retrieved",
            paramLabel = "DAY",
            description = "For quickstatements: when the articles were retrieved, such as 2025-11-01.")
    private Optional<String> retrieved = Optional.empty();

    @Option(
            names = "--dry-run",
            description = "For quickstatements: explain each line, and tell what is passed over and why.")
    private boolean dry;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        if (format.filter("quickstatements"::equals).isPresent()) {
            return new Exporting(spec.commandLine()).quickStatements(store.folder(), retrieved, dry, output);
        }
        if (format.filter("manifest"::equals).isPresent()) {
            return new Exporting(spec.commandLine()).manifest(store.folder(), output);
        }
        return new Exporting(spec.commandLine()).run(store.folder(), format, rdf12, output);
    }
}
