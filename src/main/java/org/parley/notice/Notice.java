package org.parley.notice;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something worth saying about the input: what, where, and what to do about it.
 *
 * @param code a stable name in lower-case words joined by hyphens ("broken-utf8")
 * @param place the file, or file and place in it, that is meant
 * @param message what was found, as a sentence
 * @param advice what the reader can do, as a sentence; empty if nothing needs doing
 */
public record Notice(Severity severity, String code, String place, String message, String advice)
        implements Comparable<Notice> {
    private static final Comparator<Notice> BY_PLACE = Comparator.comparing(Notice::place)
            .thenComparing(Notice::severity)
            .thenComparing(Notice::code)
            .thenComparing(Notice::message)
            .thenComparing(Notice::advice);

    /** How much a notice matters. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    public static Notice info(String code, String place, String message) {
        return new Notice(Severity.INFO, code, place, message, "");
    }

    public static Notice warning(String code, String place, String message, String advice) {
        return new Notice(Severity.WARNING, code, place, message, advice);
    }

    public static Notice error(String code, String place, String message, String advice) {
        return new Notice(Severity.ERROR, code, place, message, advice);
    }

    @Override
    public int compareTo(Notice other) {
        return BY_PLACE.compare(this, other);
    }

    // A file name may hold what a terminal would obey.
    @Override
    public String toString() {
        return line().replaceAll("\\p{Cntrl}", "?");
    }

    private String line() {
        return place + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + message
                + (advice.isEmpty() ? "" : " " + advice) + " [" + code + "]";
    }
}
