package org.parley.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley completion}. */
@Command(
        name = "completion",
        description = "Print a script that makes bash and zsh complete commands and options of parley.",
        footerHeading = "%nExamples:%n",
        footer = "  source <(parley completion)")
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        spec.commandLine().getOut().print(AutoComplete.bash("parley", root));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
