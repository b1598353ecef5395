package org.parley.corpus;

import java.util.Arrays;

/**
 * The bytes of one article as they lie in a file, before anything is read.
 *
 * @param source the file, and the place in it, relative to the folder read ({@code a/b.txt}, {@code a.zip!/b.txt})
 * @param form how the bytes are to be read
 * @param given what is known of the article from elsewhere
 */
// Equality is told below, by what the array holds.
@SuppressWarnings("ArrayRecordComponent")
public record Page(String source, Form form, byte[] bytes, Details given) {
    /** What the bytes of a page are. */
    public enum Form {
        TEXT,
        HTML
    }

    /** The same page with other details given. */
    Page given(Details details) {
        return new Page(source, form, bytes, details);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Page page
                && source.equals(page.source)
                && form == page.form
                && given.equals(page.given)
                && Arrays.equals(bytes, page.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * source.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return source + " (" + bytes.length + " bytes)";
    }
}
