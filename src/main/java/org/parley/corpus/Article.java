package org.parley.corpus;

import java.util.List;

/**
 * A news article as read, before anything is known about what it says.
 *
 * @param source the file as it was given, relative to the folder read, with {@code /} as separator
 * @param text the characters all spans count in
 * @param blocks the paragraphs that are news, in order, none overlapping
 */
public record Article(String source, String text, Details details, List<Block> blocks) {
    public Article {
        blocks = List.copyOf(blocks);
    }
}
