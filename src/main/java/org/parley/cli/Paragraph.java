package org.parley.cli;

import java.util.ArrayList;
import java.util.List;

/** Text cut into lines. */
final class Paragraph {
    private Paragraph() {}

    /** The words of {@code text} in lines of at most {@code width} characters; a longer word has a line of its own. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
