package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley add}. */
@Command(
        name = "add",
        description =
                "Add articles to the graph. It is then the one that a build from all articles would give; what has"
                        + " not changed is not read again. A running server has it a second later.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley add news/2025-10-30.txt", "  parley add /mail/today --store news-graph"})
final class AddCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = "Articles, archives of articles, or folders of them. One that is in the graph already is read"
                    + " again if it has changed.")
    private List<Path> places = new ArrayList<>();

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Living(spec.commandLine()).add(options, places);
    }
}
