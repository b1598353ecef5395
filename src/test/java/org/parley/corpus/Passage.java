package org.parley.corpus;

import java.util.List;

/** An article that is a text and no more: no title, no date, one block. */
public final class Passage {
    private Passage() {}

    public static Article of(String text) {
        return new Article(
                "passage.txt", text, Details.NONE, List.of(new Block(new Span(0, text.length()), Block.Kind.BODY)));
    }
}
