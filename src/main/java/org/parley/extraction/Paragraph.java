package org.parley.extraction;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.language.Parse;
import org.parley.language.Tag;
import org.parley.language.Token;

/** The tokens of one paragraph, numbered through its sentences, with the quotation marks among them. */
final class Paragraph {
    private final Story story;
    private final List<Mark> tokens;

    /** The place of a token. */
    record Mark(int sentence, int token) {}

    /** The paragraph that the sentences {@code [from, to)} make up. */
    Paragraph(Story story, int from, int to) {
        this.story = story;
        this.tokens = IntStream.range(from, to)
                .boxed()
                .flatMap(s -> IntStream.range(0, story.parse(s).size()).mapToObj(t -> new Mark(s, t)))
                .toList();
    }

    int size() {
        return tokens.size();
    }

    Mark mark(int i) {
        return tokens.get(i);
    }

    int sentence(int i) {
        return tokens.get(i).sentence();
    }

    /** Index of the first token of a sentence. */
    int first(int sentence) {
        return tokens.indexOf(new Mark(sentence, 0));
    }

    Parse parse(int i) {
        return story.parse(sentence(i));
    }

    Token token(int i) {
        Mark mark = tokens.get(i);
        return story.parse(mark.sentence()).token(mark.token());
    }

    Tag tag(int i) {
        Mark mark = tokens.get(i);
        return story.parse(mark.sentence()).tags().get(mark.token());
    }

    /** A mark that opens a quotation: what follows touches it, and what stands before does not. */
    boolean opens(int i) {
        if (tag(i) != Tag.QUOTE || i + 1 >= tokens.size()) {
            return false;
        }
        if (token(i).form().equals("'")) {
            return touchesNext(i) && !touchesPrevious(i) && closeSingle(i) > 0;
        }
        if (insideWord(i)) {
            return false;
        }
        char mark = story.text().charAt(token(i).span().start());
        return mark == '“' || mark != '”' && (touchesNext(i) || !touchesPrevious(i));
    }

    /** 'it"s': a mark misread for an apostrophe. */
    private boolean insideWord(int i) {
        return touchesNext(i)
                && touchesPrevious(i)
                && Character.isLetter(token(i - 1).form().codePointAt(0))
                && Character.isLetter(token(i + 1).form().codePointAt(0));
    }

    private boolean touchesNext(int i) {
        return i + 1 < tokens.size()
                && token(i).span().end() == token(i + 1).span().start();
    }

    private boolean touchesPrevious(int i) {
        return i > 0 && token(i - 1).span().end() == token(i).span().start();
    }

    /** A single quotation mark opens one only if another closes it in the paragraph. */
    private int closeSingle(int open) {
        for (int i = open + 2; i < tokens.size(); i++) {
            if (tag(i) == Tag.QUOTE
                    && token(i).form().equals("'")
                    && touchesPrevious(i)
                    && !(touchesNext(i) && tag(i + 1) != Tag.COMMA && tag(i + 1) != Tag.STOP)) {
                return i;
            }
        }
        return -1;
    }

    /** The mark that closes a quotation; one that is never closed ends where the next opens, or with the paragraph. */
    int close(int open) {
        if (token(open).form().equals("'")) {
            return closeSingle(open);
        }
        for (int i = open + 1; i < tokens.size(); i++) {
            if (tag(i) == Tag.QUOTE && !token(i).form().equals("'") && !insideWord(i)) {
                boolean opensAnother = story.text().charAt(token(i).span().start()) == '“'
                        || !touchesPrevious(i) && touchesNext(i) && i + 1 < tokens.size();
                return opensAnother ? i - 1 : i;
            }
        }
        return tokens.size() - 1;
    }
}
