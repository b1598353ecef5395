package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley evaluate}. */
@Command(
        name = "evaluate",
        description = "Hold the graph against facts that careful readers found in the same articles.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley evaluate gold.tsv",
            "  parley evaluate gold.tsv --articles news --misses",
            "  parley evaluate gold.tsv --min 0.9"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "GOLD",
            arity = "1..*",
            description = "Files of gold facts: article, relation, a, b, c, d, keep, with tabs between.")
    private List<Path> gold = new ArrayList<>();

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "Build a graph from these articles for this once, and leave the store alone.")
    private Optional<Path> articles = Optional.empty();

    @Option(names = "--misses", description = "List the facts that were missed, and those that are wrong or unknown.")
    private boolean misses;

    @Option(
            names = "--min",
            paramLabel = "F1",
            description = "End with 1 if the F1 of all relations together is lower than this.")
    private double least;

    @Mixin
    private GraphOption graph = new GraphOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Evaluating(spec.commandLine(), misses, least).run(gold, articles, graph);
    }
}
