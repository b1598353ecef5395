package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley load}. */
@Command(
        name = "load",
        description = {
            "Load files of N-Quads, such as Parley's job for Apache Spark writes, in the place of the graph in the store.",
            "With --to: put the graph, or these files, into another store by the SPARQL 1.1 Graph Store Protocol."
        },
        footerHeading = "%nWho may write to another store is told by environment variables:%n",
        footer = {
            "  PARLEY_USER, PARLEY_PASSWORD   a user and password",
            "  PARLEY_TOKEN                   or a token",
            "",
            "Examples:",
            "  parley load graph-parts --store news-graph",
            "  parley load --to http://localhost:3030/news/data",
            "  PARLEY_TOKEN=... parley load --to https://example.org/rdf-graphs/service --by-graph"
        })
final class LoadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files that end in .nq or .nq.gz, or folders of such: all parts of one graph.")
    private List<Path> files = List.of();

    @Option(names = "--to", paramLabel = "URL", description = "Address of the Graph Store Protocol of another store.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--replace",
            description = "Put the graph in the place of all that the other store holds. Default: add to it.")
    private boolean replace;

    @Option(
            names = "--by-graph",
            description =
                    "Send each named graph on its own, for stores that take no N-Quads; each replaces the graph of"
                            + " its name.")
    private boolean byGraph;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        Loading loading = new Loading(spec.commandLine());
        return url.isPresent()
                ? loading.send(files, store.folder(), url.get(), replace, byGraph)
                : loading.load(files, store.folder(), replace || byGraph);
    }
}
