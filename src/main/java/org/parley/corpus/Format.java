package org.parley.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file of articles is, as the end of its name tells. */
enum Format {
    TEXT(".txt"),
    HTML(".html .htm .xhtml"),
    JSON_LINES(".jsonl .ndjson .jsonlines"),
    WARC(".warc .wet"),
    TAR(".tar"),
    ZIP(".zip");

    private static final String PACKED = ".gz";
    private final String suffixes;

    Format(String suffixes) {
        this.suffixes = suffixes;
    }

    /** The format of a file of this name, whether it is packed or not; empty if it is none of articles. */
    static Optional<Format> of(String name) {
        String lower = unpacked(name.toLowerCase(Locale.ROOT));
        return Arrays.stream(values())
                .filter(format -> Arrays.stream(format.suffixes.split(" ")).anyMatch(lower::endsWith))
                .findFirst()
                .or(() -> packed(name) ? Optional.of(TEXT) : Optional.empty());
    }

    /** Whether a file of this name is packed by gzip. */
    static boolean packed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(PACKED) || lower.endsWith(".tgz");
    }

    /** Whether one file holds one article. */
    boolean single() {
        return this == TEXT || this == HTML;
    }

    /** Whether it is a file of files. */
    boolean archive() {
        return this == WARC || this == TAR || this == ZIP;
    }

    private static String unpacked(String lower) {
        if (lower.endsWith(".tgz")) {
            return lower.substring(0, lower.length() - 4) + ".tar";
        }
        return lower.endsWith(PACKED) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
    }
}
