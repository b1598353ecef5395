package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley remove}. */
@Command(
        name = "remove",
        description =
                "Remove articles from the graph, with all that only they say. The files stay where they are; as long"
                        + " as they do, 'parley update' brings them back.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley remove 2025-10-30.txt", "  parley remove 'wire.zip!/0042.txt' --store news-graph"})
final class RemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "ARTICLE",
            arity = "1..*",
            description = "Articles by their file, as 'parley query article-coverage' lists them.")
    private List<String> articles = new ArrayList<>();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private MappingsOption mappings = new MappingsOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Living(spec.commandLine()).remove(store.folder(), mappings.folder(), articles);
    }
}
