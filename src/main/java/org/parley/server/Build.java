package org.parley.server;

import java.util.Optional;

/** The program itself, as it names itself to clients. */
final class Build {
    /** Version of the program; "dev" where it does not run from its jar. */
    static final String VERSION = Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private Build() {}
}
