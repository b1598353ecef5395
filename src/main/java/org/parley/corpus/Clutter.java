package org.parley.corpus;

import java.util.ArrayList;
import java.util.List;

/** Tells the news paragraphs of a text from what a page puts around them. */
public final class Clutter {
    private Clutter() {}

    /** The paragraphs of {@code text} that are news, in order, none overlapping. */
    public static List<Block> cut(String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int from = start;
            int to = end;
            while (from < to && blank(text.charAt(from))) {
                from++;
            }
            while (to > from && blank(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                blocks.add(new Block(new Span(from, to), blocks.isEmpty() ? Block.Kind.HEADLINE : Block.Kind.BODY));
            }
            start = end + 1;
        }
        return blocks;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
    }
}
