package org.parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley warm-up}: does a little of everything, so that the launcher can keep the classes it takes. */
@Command(name = "warm-up", hidden = true, description = "Use most of the program once, for the launcher.")
final class WarmUpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Screen.quieten(spec.commandLine());
        return WarmUp.run();
    }
}
