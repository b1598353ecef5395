package org.parley.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the jar it runs from. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"parley " + number(), "Java " + Runtime.version()};
    }

    static String number() {
        return Optional.ofNullable(Parley.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }
}
