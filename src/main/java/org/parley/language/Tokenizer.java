package org.parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.corpus.Span;

/**
 * A text cut into words, numbers and marks, in one pass.
 *
 * <ul>
 *   <li>What is joined in writing is parted: {@code China 's}, {@code do n't}, {@code can not}, {@code Trump - Xi}, {@code 5.5 - hour},
 *       {@code 100 %}, {@code $ 3.5 bn}. Two tokens are adjacent when the span of one ends where the next starts, so
 *       {@code five-day} is three adjacent tokens.
 *   <li>One dash has two forms: {@code -} joins words or numbers (hyphen, en dash), {@code —} parts clauses (em dash,
 *       two or more hyphens, or any dash with a space on both sides).
 *   <li>A stop stays with its abbreviation: {@code U.S.}, {@code Nov.}, {@code p.m.}, {@code J.}, {@code No.} before a
 *       number. Two or more stops, and the ellipsis, are {@code ...}.
 *   <li>Numbers keep their commas, points and colons: {@code 1,000}, {@code 25.5}, {@code 10:30}; ordinals and decades
 *       their letters: {@code 14th}, {@code 1980s}.
 * </ul>
 */
public final class Tokenizer {
    private static final String CANNOT = "cannot";
    private static final Set<String> UNITS = Set.of(
            "bn", "m", "mn", "tn", "trn", "pc", "pct", "am", "pm", "km", "kg", "k", "b", "t", "hr", "hrs", "min", "bp",
            "bps", "mt", "ft", "mm", "cm");
    private static final Set<String> CONTRACTIONS = Set.of("s", "re", "ve", "ll", "d", "m");

    private final String text;
    private final int end;
    private final List<Token> tokens;
    private int at;

    private Tokenizer(String text, Span span) {
        this.text = text;
        this.at = span.start();
        this.end = span.end();
        this.tokens = new ArrayList<>(8 + span.length() / 5);
    }

    /** The tokens of a stretch of text, in order; their spans count in the whole text. */
    public static List<Token> tokens(String text, Span span) {
        Tokenizer tokenizer = new Tokenizer(text, span);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (at < end) {
            int c = text.codePointAt(at);
            switch (Characters.sort(c)) {
                case Characters.SPACE -> at += Character.charCount(c);
                case Characters.LETTER -> word();
                case Characters.DIGIT -> number(at);
                case Characters.APOSTROPHE -> apostrophe();
                case Characters.DASH -> dash();
                case Characters.STOP -> stop();
                default -> mark(c);
            }
        }
    }

    private void word() {
        int start = at;
        int stop = letters(start);
        if (isLink(stop)) {
            add(start, untilSpace(stop));
        } else if (isInitials(start, stop)) {
            add(start, initials(start));
        } else {
            word(start, stop);
        }
    }

    private void word(int start, int firstStop) {
        int stop = firstStop;
        while (joins(stop)) {
            stop = letters(stop + 1);
        }
        int contraction = contraction(start, stop);
        if (contraction > start) {
            add(start, contraction);
            add(contraction, stop);
        } else {
            add(start, isAbbreviation(start, stop) ? stop + 1 : stop);
        }
    }

    /** The end of the letters and digits from a place on. */
    private int letters(int from) {
        int i = from;
        while (i < end) {
            int c = text.charAt(i);
            if (Character.isHighSurrogate((char) c)) {
                c = text.codePointAt(i);
            }
            byte sort = Characters.sort(c);
            if (sort != Characters.LETTER && sort != Characters.DIGIT) {
                return i;
            }
            i += Character.charCount(c);
        }
        // A pair of surrogates may reach over the end of the span.
        return Math.min(i, end);
    }

    /** Whether the mark here keeps two parts of a word together: {@code O'Brien}, {@code S&P}, {@code reuters.com}. */
    private boolean joins(int mark) {
        if (mark + 1 >= end) {
            return false;
        }
        char c = text.charAt(mark);
        char next = text.charAt(mark + 1);
        return switch (c) {
            case '\'', '’', 'ʼ' -> sort(mark + 1) == Characters.LETTER;
            case '&' -> Character.isUpperCase(next) && Character.isUpperCase(text.charAt(mark - 1));
            case '.', '@', '_' -> Character.isLowerCase(next) && Character.isLetterOrDigit(text.charAt(mark - 1));
            default -> false;
        };
    }

    /** Where the contraction at the end of a word starts, or -1. */
    private int contraction(int start, int stop) {
        if (stop - start == CANNOT.length() && text.regionMatches(true, start, CANNOT, 0, CANNOT.length())) {
            return start + 3;
        }
        for (int i = stop - 1; i > start && i >= stop - 3; i--) {
            if (sort(i) == Characters.APOSTROPHE) {
                return contraction(start, i, stop);
            }
        }
        return -1;
    }

    private int contraction(int start, int apostrophe, int stop) {
        String tail = Forms.of(text, apostrophe + 1, stop).lower();
        if (tail.equals("t") && apostrophe - 1 > start && (text.charAt(apostrophe - 1) | 32) == 'n') {
            return apostrophe - 1;
        }
        return CONTRACTIONS.contains(tail) ? apostrophe : -1;
    }

    private boolean isAbbreviation(int start, int stop) {
        if (!isChar(stop, '.') || stop - start > 8) {
            return false;
        }
        if (stop - start == 1 && Character.isUpperCase(text.charAt(start))) {
            return isFollowedByCapital(stop + 1);
        }
        return Abbreviations.kind(Forms.of(text, start, stop).form())
                .map(kind -> carriesStop(kind, stop + 1))
                .orElse(false);
    }

    private boolean carriesStop(Abbreviations.Kind kind, int after) {
        return switch (kind) {
            case BEFORE_NUMBER -> sort(afterSpace(after)) == Characters.DIGIT;
            default -> true;
        };
    }

    private boolean isFollowedByCapital(int after) {
        int next = afterSpace(after);
        return next > after && next < end && Character.isUpperCase(text.charAt(next));
    }

    /** Looks over a few spaces only, so that long runs of them cost nothing. */
    private int afterSpace(int from) {
        int i = from;
        while (i < end && i < from + 3 && sort(i) == Characters.SPACE) {
            i++;
        }
        return i;
    }

    private boolean isInitials(int start, int stop) {
        return stop - start == 1
                && isChar(stop, '.')
                && sort(stop + 1) == Characters.LETTER
                && letters(stop + 1) == stop + 2;
    }

    /** The end of letters with stops: {@code U.S.}, {@code U.S} (the last stop may be missing), {@code p.m.} */
    private int initials(int start) {
        int i = start;
        while (sort(i) == Characters.LETTER && letters(i) == i + 1 && isChar(i + 1, '.')) {
            i += 2;
        }
        return sort(i) == Characters.LETTER && letters(i) == i + 1 ? i + 1 : i;
    }

    private boolean isLink(int stop) {
        return isChar(stop, ':') && isChar(stop + 1, '/') && isChar(stop + 2, '/');
    }

    private int untilSpace(int from) {
        int i = from;
        while (i < end && sort(i) != Characters.SPACE) {
            i++;
        }
        return i;
    }

    private void number(int start) {
        int stop = digits(start);
        int tail = letters(stop);
        if (tail == stop || UNITS.contains(Forms.of(text, stop, tail).form())) {
            add(start, stop);
        } else {
            add(start, tail);
        }
    }

    private int digits(int from) {
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            boolean inner = (c == '.' || c == ',' || c == ':') && sort(i + 1) == Characters.DIGIT;
            if (!inner && sort(i) != Characters.DIGIT) {
                return i;
            }
            i++;
        }
        return i;
    }

    private void apostrophe() {
        int tail = letters(at + 1);
        boolean contraction = isAdjacent() && tail > at + 1 && tail <= at + 3 && contraction(at, at, tail) == at;
        add(at, contraction ? tail : at + 1);
    }

    private boolean isAdjacent() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).span().end() == at;
    }

    private void dash() {
        int stop = at + 1;
        while (stop < end && sort(stop) == Characters.DASH) {
            stop++;
        }
        boolean parts = stop > at + 1 || Characters.plain(text.charAt(at)) == '—' || isSpaced(at, stop);
        add(at, stop, parts ? "—" : "-");
    }

    private boolean isSpaced(int start, int stop) {
        return (start == 0 || sort(start - 1) == Characters.SPACE) && (stop >= end || sort(stop) == Characters.SPACE);
    }

    private void stop() {
        int stop = at + 1;
        while (isChar(stop, '.')) {
            stop++;
        }
        if (stop > at + 1) {
            add(at, stop, "...");
        } else if (sort(stop) == Characters.DIGIT && !isAdjacent()) {
            number(at);
        } else {
            add(at, stop);
        }
    }

    private void mark(int c) {
        if (c == '…') {
            add(at, at + 1, "...");
        } else if (c == '*' || c == '_' || c == '=' || c == '~' || c == '#') {
            add(at, run(c));
        } else {
            add(at, Math.min(at + Character.charCount(c), end));
        }
    }

    private int run(int c) {
        int i = at;
        while (isChar(i, (char) c)) {
            i++;
        }
        return i;
    }

    private boolean isChar(int i, char c) {
        return i < end && text.charAt(i) == c;
    }

    private byte sort(int i) {
        return i < end ? Characters.sort(text.charAt(i)) : Characters.SPACE;
    }

    private void add(int start, int stop) {
        Forms.Form form = Forms.of(text, start, stop);
        tokens.add(new Token(new Span(start, stop), form.form(), form.lower()));
        at = stop;
    }

    private void add(int start, int stop, String form) {
        tokens.add(new Token(new Span(start, stop), form, form));
        at = stop;
    }
}
