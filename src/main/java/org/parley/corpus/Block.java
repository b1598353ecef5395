package org.parley.corpus;

/** A paragraph of news inside an article: what is outside all blocks (menus, by-lines, adverts) is not news. */
public record Block(Span span, Kind kind) {
    /** What part of the story a paragraph is. */
    public enum Kind {
        HEADLINE,
        BODY
    }
}
