package org.parley.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley history}. */
@Command(
        name = "history",
        description =
                "Tell when what became known of a thing, by the dates of the articles: each fact on the day it was"
                        + " first reported, with its sentence.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley history \"He Lifeng\"", "  parley history \"He Lifeng\" --as-of 2025-10-25"})
final class HistoryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "THING",
            description = "The name of a thing, its IRI, or what a table of 'parley query' shows for it (id:...).")
    private String thing = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Only what articles published by that day (2025-10-25) had told.")
    private Optional<String> asOf = Optional.empty();

    @Mixin
    private GraphOption graph = new GraphOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Explaining(spec.commandLine()).history(thing, asOf, graph);
    }
}
