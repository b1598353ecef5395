package org.parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley queries}. */
@Command(
        name = "queries",
        description = "List the saved queries, each with the question it answers and the parameters it takes.")
final class QueriesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Querying(spec.commandLine()).list();
    }
}
