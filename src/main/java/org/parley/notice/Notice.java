package org.parley.notice;

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
    /** How much a notice matters. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    @Override
    public int compareTo(Notice other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return place + ": " + severity.name().toLowerCase(java.util.Locale.ROOT) + ": " + message
                + (advice.isEmpty() ? "" : " " + advice) + " [" + code + "]";
    }
}
