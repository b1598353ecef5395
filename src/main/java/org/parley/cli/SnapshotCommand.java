package org.parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley snapshot}. */
@Command(
        name = "snapshot",
        description =
                "Fetch what Wikidata says of the things that are linked to it, so that the questions that join with"
                        + " Wikidata are answered without a network.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley snapshot --online --contact me@example.org", "  parley query delegation-head-portraits"})
final class SnapshotCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            defaultValue = "https://query.wikidata.org/sparql",
            description = "SPARQL endpoint with Wikidata's data. Default: ${DEFAULT-VALUE}")
    private String endpoint = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Turtle file to write. Default: wikidata.ttl in the folder of the graph, where queries find it.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Snapshooting(spec.commandLine()).run(store.folder(), web, endpoint, output);
    }
}
