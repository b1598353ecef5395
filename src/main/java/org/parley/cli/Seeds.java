package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The articles that come with the program. */
final class Seeds {
    private static final Path HERE = Path.of("seeds");

    private Seeds() {}

    /** {@code seeds} in the current folder, else where the launcher says that the program lies. */
    static Path folder() {
        Path installed = Path.of(System.getProperty("parley.home", ".")).resolve(HERE);
        return Files.isDirectory(HERE) || !Files.isDirectory(installed) ? HERE : installed;
    }
}
