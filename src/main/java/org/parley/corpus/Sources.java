package org.parley.corpus;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * How the source of an article names its place: {@code file}, {@code archive!/member}, or {@code file#number} of a
 * file that holds many.
 */
final class Sources {
    private Sources() {}

    /** The part of {@code source} that names a file below {@code root}. */
    static String file(Path root, String source) {
        if (exists(root, source)) {
            return source;
        }
        int archive = source.indexOf("!/");
        if (archive >= 0) {
            return source.substring(0, archive);
        }
        int number = source.lastIndexOf('#');
        return number >= 0 ? source.substring(0, number) : source;
    }

    /** Whether there is a file of this name below {@code root}; a name may be none that this machine can have. */
    static boolean exists(Path root, String source) {
        try {
            return Files.exists(root.resolve(source));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
