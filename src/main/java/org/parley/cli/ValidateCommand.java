package org.parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley validate}. */
@Command(
        name = "validate",
        description = {
            "Check the graph: that it satisfies its shapes (SHACL), that every fact of an article rests on a sentence,"
                    + " and that every such sentence stands in its article exactly as the graph says.",
            "Ends with 1 if anything is wrong."
        })
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        return new Validating(spec.commandLine()).run(store.folder());
    }
}
