package org.parley.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Lines put together into paragraphs. In most texts each line is one; in a text whose lines are broken at about seventy
 * columns, as agencies sent them, a paragraph goes on until a blank line, an indented line, or a line that breaks early.
 */
final class Paragraphs {
    /** No text is broken by hand at more columns than this. */
    private static final int WIDEST = 100;

    /** A line may end in a word that is cut short, and the sentence goes on. */
    private static final Pattern SHORTENED =
            Pattern.compile("(?:\\b\\p{Lu}|\\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|St|Co|Corp|Inc|Ltd|No))\\.$");

    private final String text;
    private final List<Line> lines;
    private final int width;

    private Paragraphs(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
        this.width = broken() ? widest() : 0;
    }

    /** The paragraphs of {@code text}, in order. */
    static List<Paragraph> of(String text) {
        return new Paragraphs(text, Line.of(text)).join();
    }

    private List<Paragraph> join() {
        List<Paragraph> result = new ArrayList<>();
        for (int first = 0; first < lines.size(); ) {
            int last = first;
            while (last + 1 < lines.size() && goesOn(lines.get(last), lines.get(last + 1))) {
                last++;
            }
            result.add(new Paragraph(
                    text,
                    new Span(
                            lines.get(first).span().start(),
                            lines.get(last).span().end())));
            first = last + 1;
        }
        return result;
    }

    private boolean goesOn(Line line, Line next) {
        if (width == 0 || next.afterBlank() || item(line, next) || next.margin() > line.indent(text) + 1) {
            return false;
        }
        int needed = line.width(text) + 1 + firstWord(next);
        return needed > width || lowerCase(next) || (needed > width * 9 / 10 && !ended(line));
    }

    // A dash inside a sentence may come to stand at the beginning of a line.
    private boolean item(Line line, Line next) {
        return next.bullet() && (line.bullet() || ended(line) || next.margin() > line.margin());
    }

    private int firstWord(Line line) {
        int end = line.span().start();
        while (end < line.span().end() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end - line.span().start();
    }

    private boolean lowerCase(Line line) {
        return Character.isLowerCase(text.charAt(line.span().start()));
    }

    private boolean ended(Line line) {
        return ".!?:\"\u201d".indexOf(text.charAt(line.span().end() - 1)) >= 0
                && !SHORTENED.matcher(line.span().of(text)).find();
    }

    /** Whether the text is broken into lines by hand: none is long, and many a line goes on in the middle of a sentence. */
    private boolean broken() {
        long all = lines.stream().mapToLong(line -> line.span().length()).sum();
        long inLong = lines.stream()
                .mapToLong(line -> line.span().length())
                .filter(length -> length > WIDEST)
                .sum();
        return inLong * 5 <= all && oftenGoesOn();
    }

    private boolean oftenGoesOn() {
        int breaks = 0;
        int inside = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).afterBlank()) {
                breaks++;
                inside += lowerCase(lines.get(i)) && lines.get(i - 1).span().length() > 40 ? 1 : 0;
            }
        }
        return breaks > 0 && inside * 5 >= breaks;
    }

    // Lines whose sentence goes on below were broken because they were full; a few hold an address that is longer.
    private int widest() {
        int[] full = IntStream.range(1, lines.size())
                .filter(i -> !lines.get(i).afterBlank() && lowerCase(lines.get(i)))
                .map(i -> lines.get(i - 1).width(text))
                .filter(width -> width <= WIDEST)
                .sorted()
                .toArray();
        return full.length == 0 ? 0 : full[(full.length - 1) * 9 / 10];
    }
}
