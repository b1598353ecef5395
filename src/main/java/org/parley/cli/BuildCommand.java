package org.parley.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley build}. */
@Command(
        name = "build",
        description =
                "Read a folder of articles and put the graph of what they say in the place of the one in the store. A build"
                        + " that was stopped goes on with the articles it had read.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley build                          the articles that come with Parley",
            "  parley build news --store news-graph  a folder of your own, with its own store"
        })
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "Folder of articles (.txt, .html; articles.csv may say more of them), or one article."
                    + " Default: seeds.")
    private Optional<Path> articles = Optional.empty();

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(
            names = "--base-iri",
            paramLabel = "IRI",
            defaultValue = "https://w3id.org/parley/id/",
            description = "What the names of things in the graph begin with. Default: ${DEFAULT-VALUE}")
    private String base = "";

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Building(spec.commandLine())
                .run(articles.orElseGet(Seeds::folder), options.store(), options.threads(), base, options.mappings());
    }
}
