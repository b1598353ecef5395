package org.parley.corpus;

import java.util.Optional;

/** Takes from a news paragraph what a page or an agency put at its ends. */
final class Trim {
    private Trim() {}

    /** What is left of {@code paragraph}; never nothing. */
    static Span of(Paragraph paragraph) {
        Span left = new Span(0, paragraph.plain().length());
        for (Rule rule : Rules.standard().trimming(paragraph)) {
            left = without(rule, paragraph.plain(), left);
        }
        return new Span(
                paragraph.span().start() + left.start(), paragraph.span().start() + left.end());
    }

    private static Span without(Rule rule, String plain, Span left) {
        Optional<Span> gone = rule.trim(left.of(plain));
        if (gone.isEmpty()) {
            return left;
        }
        Span rest = rule.cuts() == Rule.Cuts.START
                ? Line.trim(plain, left.start() + gone.get().end(), left.end())
                : Line.trim(plain, left.start(), left.start() + gone.get().start());
        return rest.length() == 0 ? left : rest;
    }
}
