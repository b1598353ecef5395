package org.parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley explain}. */
@Command(
        name = "explain",
        description = "Tell all that the graph says of a thing, each fact with the sentences it rests on.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley explain \"He Lifeng\"",
            "  parley explain id:round/china-united-states/2025-10-kuala-lumpur",
            "  parley explain https://w3id.org/parley/id/topic/rare-earths"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "THING",
            description = "The name of a thing, its IRI, or what a table of 'parley query' shows for it (id:...).")
    private String thing = "";

    @Mixin
    private GraphOption graph = new GraphOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Explaining(spec.commandLine()).run(thing, graph);
    }
}
