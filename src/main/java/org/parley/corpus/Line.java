package org.parley.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text that is not blank.
 *
 * @param margin column in which it begins, its bullet included
 * @param span the line without the blanks around it, and without its bullet
 * @param bullet whether it begins with a bullet
 * @param afterBlank whether a blank line, or nothing, stands above it
 */
record Line(int margin, Span span, boolean bullet, boolean afterBlank) {
    private static final Pattern BULLET =
            Pattern.compile("(?:[-*\u2022\u00b7\u25aa\u2023\u25e6\u25cf\u2013]|o(?= {2}))[ \t\u00a0]+");
    /** The lines of {@code text} that are not blank, in order. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean afterBlank = true;
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            Span inner = trim(text, start, end);
            if (inner.length() > 0) {
                lines.add(line(text, start, inner, afterBlank));
            }
            afterBlank = inner.length() == 0;
            start = end + 1;
        }
        return lines;
    }

    private static Line line(String text, int start, Span inner, boolean afterBlank) {
        Matcher bullet = BULLET.matcher(text).region(inner.start(), inner.end());
        if (bullet.lookingAt() && bullet.end() < inner.end()) {
            return new Line(inner.start() - start, new Span(bullet.end(), inner.end()), true, afterBlank);
        }
        return new Line(inner.start() - start, inner, false, afterBlank);
    }

    /** Column in which its words begin. */
    int indent(String text) {
        return span.start() - lineStart(text);
    }

    /** Column in which it ends. */
    int width(String text) {
        return span.end() - lineStart(text);
    }

    private int lineStart(String text) {
        int newline = Math.max(text.lastIndexOf('\n', span.start() - 1), text.lastIndexOf('\r', span.start() - 1));
        return newline + 1;
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && !breaks(text.charAt(end))) {
            end++;
        }
        return crLf(text, end) ? end + 1 : end;
    }

    private static boolean breaks(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean crLf(String text, int end) {
        return end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    }

    /** The part of {@code [start, end)} without the blanks around it. */
    static Span trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c)
                || Character.isISOControl(c)
                || c == '\u00a0'
                || c == '\ufeff'
                || c == '\u200b'
                || c == '\u202f';
    }
}
