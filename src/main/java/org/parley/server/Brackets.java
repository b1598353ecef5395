package org.parley.server;

/** A first look at the text of a query, before any parser can drown in it. */
final class Brackets {
    private final String text;
    private int at;
    private int depth;
    private int deepest;
    private int junctions;

    private Brackets(String text) {
        this.text = text;
    }

    /** Counts brackets and junctions outside of strings, IRIs and comments. */
    static Brackets of(String text) {
        Brackets brackets = new Brackets(text);
        while (brackets.at < text.length()) {
            brackets.step();
        }
        return brackets;
    }

    int deepest() {
        return deepest;
    }

    int junctions() {
        return junctions;
    }

    private void step() {
        char sign = text.charAt(at);
        switch (sign) {
            case '"', '\'' -> skipString(sign);
            case '#' -> skipTo('\n');
            case '<' -> skipIri();
            case '(', '{', '[' -> deepest = Math.max(deepest, ++depth);
            case ')', '}', ']' -> depth--;
            case '|', '&' -> junctions += follows(sign) ? 1 : 0;
            default -> {}
        }
        at++;
    }

    private boolean follows(char sign) {
        boolean twice = at + 1 < text.length() && text.charAt(at + 1) == sign;
        at += twice ? 1 : 0;
        return twice;
    }

    private void skipString(char quote) {
        String three = String.valueOf(quote).repeat(3);
        String end = text.startsWith(three, at) ? three : String.valueOf(quote);
        at += end.length();
        while (at < text.length() && !text.startsWith(end, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at += end.length() - 1;
    }

    private void skipTo(char end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found;
    }

    /** {@code <} may also mean "less than": an IRI has no space before its end. */
    private void skipIri() {
        for (int i = at + 1; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '>') {
                at = i;
                return;
            }
            if (sign <= ' ' || "<\"{}|^`\\".indexOf(sign) >= 0) {
                return;
            }
        }
    }
}
