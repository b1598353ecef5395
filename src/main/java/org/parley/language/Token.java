package org.parley.language;

import org.parley.corpus.Span;

/**
 * A word, number or mark of a sentence.
 *
 * @param span where it stands in the article's text
 * @param form its characters, with typographic quotes, dashes and spaces mapped to plain ones
 * @param lower the form in lower case
 */
public record Token(Span span, String form, String lower) {
    public boolean capitalised() {
        return Character.isUpperCase(form.codePointAt(0));
    }
}
