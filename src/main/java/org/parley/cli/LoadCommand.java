package org.parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley load}. */
@Command(
        name = "load",
        description = "Put the graph into another store by the SPARQL 1.1 Graph Store Protocol.",
        footerHeading = "%nWho may write is told by environment variables:%n",
        footer = {
            "  PARLEY_USER, PARLEY_PASSWORD   a user and password",
            "  PARLEY_TOKEN                   or a token",
            "",
            "Examples:",
            "  parley load --to http://localhost:3030/news/data",
            "  PARLEY_TOKEN=... parley load --to https://example.org/rdf-graphs/service --by-graph"
        })
final class LoadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description = "Address of the Graph Store Protocol of the other store.")
    private String url = "";

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
        return new Loading(spec.commandLine()).run(store.folder(), url, replace, byGraph);
    }
}
