package org.parley.language;

import java.util.Locale;

/**
 * The forms met lately, so that common words are not built anew for every token.
 *
 * <p>Threads share the table without locks: an entry is immutable, and one that is overwritten is only built again.
 */
final class Forms {
    /** Longer words are seldom met twice. */
    private static final int LONGEST = 24;

    private static final int SIZE = 1 << 13;
    private static final Form[] MET = new Form[SIZE];

    private Forms() {}

    record Form(String form, String lower) {
        static Form of(String form) {
            return new Form(form, form.toLowerCase(Locale.ROOT));
        }
    }

    static Form of(String text, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            return Form.of(plain(text, start, end));
        }
        int slot = hash(text, start, end) & SIZE - 1;
        Form met = MET[slot];
        if (met != null && met.form.length() == length && text.startsWith(met.form, start)) {
            return met;
        }
        Form built = Form.of(plain(text, start, end));
        MET[slot] = built;
        return built;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash ^ hash >>> 13;
    }

    private static String plain(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Characters.isTypographic(text.charAt(i))) {
                return mapped(text.substring(start, end));
            }
        }
        return text.substring(start, end);
    }

    private static String mapped(String form) {
        char[] characters = form.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Characters.plain(characters[i]);
        }
        return new String(characters);
    }
}
