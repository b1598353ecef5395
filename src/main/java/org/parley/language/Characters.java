package org.parley.language;

/** What sort each character is to the tokenizer, and the plain form of typographic ones. */
final class Characters {
    static final byte MARK = 0;
    static final byte SPACE = 1;
    static final byte LETTER = 2;
    static final byte DIGIT = 3;
    static final byte APOSTROPHE = 4;
    static final byte DASH = 5;
    static final byte STOP = 6;

    private static final byte[] LATIN = new byte[0x300];

    static {
        for (int c = 0; c < LATIN.length; c++) {
            LATIN[c] = classified(c);
        }
    }

    private Characters() {}

    static byte sort(int c) {
        return c < LATIN.length ? LATIN[c] : classified(c);
    }

    private static byte classified(int c) {
        char plain = plain(c);
        if (plain == ' ' || Character.isISOControl(c) || Character.isWhitespace(c)) {
            return SPACE;
        } else if (plain == '\'' || c == '`') {
            return APOSTROPHE;
        } else if (plain == '-' || plain == '—') {
            return DASH;
        } else if (plain == '.') {
            return STOP;
        } else if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        return wordlike(c) ? LETTER : MARK;
    }

    /** Marks that sit on or within a word (accents, soft hyphens, joiners) belong to it. */
    private static boolean wordlike(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0xAD
                || c == 0x200C
                || c == 0x200D;
    }

    static boolean isTypographic(char c) {
        return c >= 0x80 && plain(c) != c;
    }

    /** The plain form of a quote, dash or space; any other character below U+10000 as it is. */
    static char plain(int c) {
        return switch (c) {
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0xB4, 0x02BC, 0xFF07 -> '\'';
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB, 0xFF02 -> '"';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFE63, 0xFF0D -> '-';
            case 0x2014, 0x2015, 0xFE58 -> '—';
            case 0xA0, 0x1680, 0x202F, 0x205F, 0x3000, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x85 -> ' ';
            case 0xFF05 -> '%';
            default -> c >= 0x2000 && c <= 0x200A ? ' ' : c > 0xFFFF ? '\uFFFF' : (char) c;
        };
    }
}
