package org.parley.language;

import java.util.List;

/** Tokens that may be asked for beyond their ends: what is not there is empty. */
record TokenRow(List<Token> tokens) {
    int size() {
        return tokens.size();
    }

    String lower(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    String form(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).form() : "";
    }

    /** The lower form without the full stop of an abbreviation. */
    String bare(int i) {
        String lower = lower(i);
        int last = lower.length() - 1;
        return last > 0 && lower.charAt(last) == '.' ? lower.substring(0, last) : lower;
    }

    boolean is(int i, String lower) {
        return lower(i).equals(lower);
    }

    boolean is(int i, String one, String other) {
        String lower = lower(i);
        return lower.equals(one) || lower.equals(other);
    }

    boolean capitalised(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).capitalised();
    }

    /** Whether nothing stands between a token and the next. */
    boolean joined(int i) {
        return i >= 0
                && i + 1 < tokens.size()
                && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
    }

    boolean digits(int i) {
        String form = form(i);
        for (int c = 0; c < form.length(); c++) {
            if (form.charAt(c) < '0' || form.charAt(c) > '9') {
                return false;
            }
        }
        return !form.isEmpty();
    }

    /** A number of at most four digits; -1 for anything else. */
    int number(int i) {
        return digits(i) && form(i).length() <= 4 ? Integer.parseInt(form(i)) : -1;
    }
}
