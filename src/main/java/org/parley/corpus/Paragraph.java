package org.parley.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of a text, as the rules of clutter see it: in plain characters, and as words. */
final class Paragraph {
    /** A longer paragraph is prose; of its words only the first few are looked at. */
    private static final int LONG = 700;

    private static final int FIRST = 12;
    private static final int PHRASE = 12;

    private final Span span;
    private final String plain;
    private final List<String> words;

    Paragraph(String text, Span span) {
        this.span = span;
        this.plain = plain(text, span);
        this.words = words(plain, plain.length() > LONG ? FIRST : Integer.MAX_VALUE);
    }

    Span span() {
        return span;
    }

    /** Its characters, one for one, with typographic quotes and all kinds of space mapped to plain ones. */
    String plain() {
        return plain;
    }

    /** Its characters with one space where several stand in a row. */
    String squeezed() {
        return plain.contains("  ") ? plain.replaceAll(" {2,}", " ") : plain;
    }

    /** Its words in lower case without apostrophes; of a long paragraph only the first. */
    List<String> words() {
        return words;
    }

    /** The last words of a long paragraph. */
    List<String> lastWords() {
        return words(plain.substring(Math.max(0, plain.length() - LONG / 2)), Integer.MAX_VALUE);
    }

    boolean isLong() {
        return plain.length() > LONG;
    }

    /** The words with each number as {@code #}, where they are few enough to be a phrase. */
    String key() {
        return words.size() > PHRASE
                ? ""
                : words.stream().map(Paragraph::numberless).collect(Collectors.joining(" "));
    }

    static String numberless(String word) {
        return Character.isDigit(word.charAt(0)) && word.chars().allMatch(Character::isDigit) ? "#" : word;
    }

    /** Whether it ends as a sentence does; a text that is broken off with dots does not. */
    boolean sentence() {
        int end = plain.length();
        while (end > 0 && "'\")]*_ ".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0
                && ".!?".indexOf(plain.charAt(end - 1)) >= 0
                && !plain.substring(0, end).endsWith("..");
    }

    /** Whether it is a sentence of some length, or several. */
    boolean prose() {
        return isLong() || (words.size() >= 12 && (sentence() || open()));
    }

    /** Whether it ends in the middle of a sentence, before a list. */
    boolean open() {
        return !plain.isEmpty() && ":;,".indexOf(plain.charAt(plain.length() - 1)) >= 0;
    }

    /** Whether it may be the title of a story: some words that do not end as a sentence does. */
    boolean title() {
        return words.size() >= 3 && words.size() <= 30 && !sentence();
    }

    boolean quotation() {
        return !plain.isEmpty() && "'\"".indexOf(plain.charAt(0)) >= 0;
    }

    /** The words of {@code text}, at most so many, in lower case without apostrophes. */
    static List<String> words(String text, int most) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length() && words.size() < most; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            } else if (c != '\'' && c != '\u2019') {
                finish(word, words);
                mark(c, words);
            }
        }
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static void mark(char c, List<String> words) {
        if (c == '\u00a9' || c == '@' || c == '%') {
            words.add(String.valueOf(c));
        }
    }

    private static String plain(String text, Span span) {
        char[] chars = new char[span.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = plain(text.charAt(span.start() + i));
        }
        return new String(chars);
    }

    private static char plain(char c) {
        if (c >= ' ' && c < '\u00a0') {
            return c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201b', '\u2032' -> '\'';
            case '\u201c', '\u201d', '\u201f', '\u2033' -> '"';
            case '\u00a0', '\u202f', '\u2009', '\u2007', '\n', '\r', '\t' -> ' ';
            default -> c;
        };
    }

    @Override
    public String toString() {
        return plain;
    }
}
