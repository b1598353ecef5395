package org.parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley watch}. */
@Command(
        name = "watch",
        description = "Keep the graph in step with a folder until it is stopped: new files are in it, and in a running"
                + " 'parley serve' of the same store, within two seconds.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley watch news", "  parley watch news --store news-graph"})
final class WatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "Folder of articles.")
    private Path folder = Path.of("");

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Living(spec.commandLine()).watch(options, folder);
    }
}
