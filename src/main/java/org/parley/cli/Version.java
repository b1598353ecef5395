package org.parley.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the jar it runs from. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Parley.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
        return new String[] {"parley " + version, "Java " + Runtime.version()};
    }
}
