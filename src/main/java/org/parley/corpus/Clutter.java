package org.parley.corpus;

import java.util.List;
import java.util.Optional;

/** Tells the news paragraphs of a text from what a page puts around them. */
public final class Clutter {
    private Clutter() {}

    /** The paragraphs of {@code text} that are news, in order, none overlapping. */
    public static List<Block> cut(String text) {
        return sift(text, Optional.empty()).blocks();
    }

    /**
     * The paragraphs of {@code text}, told apart.
     *
     * @param title the headline, where it is known
     */
    static Sifted sift(String text, Optional<String> title) {
        List<Paragraph> paragraphs = Paragraphs.of(text);
        List<Optional<String>> reasons = new Sieve(paragraphs, Rules.standard()).reasons();
        return Sifted.of(text, paragraphs, reasons, title);
    }
}
