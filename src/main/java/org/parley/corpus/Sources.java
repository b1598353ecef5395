package org.parley.corpus;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.notice.Notice;

/**
 * How the source of an article names its place: {@code file}, {@code archive!/member}, or {@code file#number} of a
 * file that holds many. No two places have one name, since files and members whose own names read so are not read.
 */
final class Sources {
    private static final Set<Format> ARCHIVES = EnumSet.of(Format.TAR, Format.ZIP);
    private static final Set<Format> LISTS = EnumSet.of(Format.JSON_LINES, Format.WARC);
    private static final Pattern NUMBERED = Pattern.compile("(.*)#[0-9]+", Pattern.DOTALL);

    private Sources() {}

    /** The part of {@code source} that names a file. */
    static String file(String source) {
        for (int end = source.indexOf("!/"); end >= 0; end = source.indexOf("!/", end + 1)) {
            String archive = source.substring(0, end);
            if (is(archive, ARCHIVES)) {
                return archive;
            }
        }
        Matcher numbered = NUMBERED.matcher(source);
        return numbered.matches() && is(numbered.group(1), LISTS) ? numbered.group(1) : source;
    }

    /** Whether there is a file of this name below {@code root}; a name may be none that this machine can have. */
    static boolean exists(Path root, String name) {
        try {
            return Files.exists(root.resolve(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean is(String name, Set<Format> formats) {
        return Format.of(name).filter(formats::contains).isPresent();
    }

    /** Whether the name of a file or member is that of a place in another. */
    static boolean ambiguous(String name) {
        return !file(name).equals(name);
    }

    static Notice ambiguous(String name, String place) {
        return Notice.warning(
                "ambiguous-name",
                place,
                "This name is the same as that of a place in " + file(name) + ", so it is not read.",
                "Give the file, or the folder it is in, another name.");
    }
}
