package org.parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley update}. */
@Command(
        name = "update",
        description =
                "Bring the graph in step with the folders it was made from: read what is new or has changed there,"
                        + " and remove what is gone. After a new version of Parley that reads in another way, read all again.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley update", "  parley update --store news-graph"})
final class UpdateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Living(spec.commandLine()).update(options);
    }
}
