package org.parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.corpus.Article;
import org.parley.corpus.Block;
import org.parley.corpus.Span;

/**
 * The sentences of an article's news text: none reaches over the end of its block, a headline is one sentence, and
 * closing quotes and brackets belong to the sentence they close.
 */
public final class Sentences {
    /** Tables and lists run on without a stop; what is longer than any sentence is cut, so that reading stays quick. */
    private static final int LONGEST = 1000;

    private static final Set<String> CLOSERS = Set.of("\"", "'", ")", "]", "}");
    private static final Set<String> SAYING = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "told",
            "wrote",
            "added",
            "adds",
            "posted",
            "tweeted",
            "replied",
            "declared");

    private final String text;
    private final Block block;
    private final List<Token> tokens;
    private final List<Sentence> sentences = new ArrayList<>();
    private int first;

    private Sentences(String text, Block block) {
        this.text = text;
        this.block = block;
        this.tokens = Tokenizer.tokens(text, block.span());
    }

    /** The sentences of all blocks, in order. */
    public static List<Sentence> of(Article article) {
        List<Sentence> all = new ArrayList<>();
        for (Block block : article.blocks()) {
            all.addAll(new Sentences(article.text(), block).split());
        }
        return all;
    }

    private List<Sentence> split() {
        for (int i = 0; i < tokens.size(); i++) {
            int after = sentenceEnd(i);
            if (after > 0) {
                close(after);
                i = after - 1;
            }
        }
        close(tokens.size());
        return sentences;
    }

    private void close(int after) {
        if (after > first) {
            List<Token> own = tokens.subList(first, after);
            Span span = new Span(
                    own.get(0).span().start(), own.get(own.size() - 1).span().end());
            sentences.add(new Sentence(span, block.kind(), own));
            first = after;
        }
    }

    /** The index after the sentence that ends with this token and the closers after it; 0 where none ends. */
    private int sentenceEnd(int i) {
        if (i + 1 - first >= LONGEST || isBeforeEmptyLine(i)) {
            return i + 1;
        } else if (block.kind() == Block.Kind.HEADLINE || !isTerminator(i)) {
            return 0;
        }
        int after = afterClosers(i);
        return after < tokens.size() && isEnd(i, after) ? after : 0;
    }

    private boolean isTerminator(int i) {
        String form = tokens.get(i).form();
        char last = form.charAt(form.length() - 1);
        return last == '.' || last == '?' || last == '!' || last == '。' || last == '！' || last == '？';
    }

    private int afterClosers(int i) {
        int after = i + 1;
        while (after < tokens.size() && closes(after)) {
            after++;
        }
        return after;
    }

    private boolean closes(int i) {
        Token token = tokens.get(i);
        if (!CLOSERS.contains(token.form())) {
            return false;
        }
        boolean adjacent = tokens.get(i - 1).span().end() == token.span().start();
        boolean opens = i + 1 < tokens.size()
                && tokens.get(i + 1).span().start() == token.span().end()
                && isWordlike(tokens.get(i + 1));
        return text.charAt(token.span().start()) == '”' || (adjacent && !opens);
    }

    private static boolean isWordlike(Token token) {
        return Character.isLetterOrDigit(token.form().codePointAt(0));
    }

    private boolean isEnd(int terminator, int after) {
        Token next = tokens.get(after);
        if (Character.isLowerCase(next.form().codePointAt(0)) || continues(next)) {
            return false;
        }
        String form = tokens.get(terminator).form();
        return switch (form) {
            case "." -> !isListNumber(terminator);
            case "..." -> opens(after);
            case "?", "!" -> after == terminator + 1 || !isAttributed(after);
            case "。", "！", "？" -> true;
            default -> endsWithAbbreviation(form, after);
        };
    }

    /** Marks that cannot start a sentence. */
    private static boolean continues(Token next) {
        return switch (next.form()) {
            case ",", ";", ":", ".", "?", "!", "%", "—", "-", "/", "'s", "..." -> true;
            default -> false;
        };
    }

    /** "1. The ministers": the number and its stop are no sentence. */
    private boolean isListNumber(int terminator) {
        return terminator == first + 1
                && Character.isDigit(tokens.get(first).form().charAt(0));
    }

    /** A quotation that ends in "?" or "!" goes on with who said it. */
    private boolean isAttributed(int after) {
        for (int i = after; i < tokens.size() && i < after + 6; i++) {
            if (SAYING.contains(tokens.get(i).lower())) {
                return true;
            } else if (isTerminator(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean endsWithAbbreviation(String form, int after) {
        boolean beforeName = Abbreviations.kind(form.substring(0, form.length() - 1))
                .filter(kind -> kind == Abbreviations.Kind.BEFORE_NAME)
                .isPresent();
        return !beforeName && opens(after);
    }

    private boolean opens(int i) {
        int word = CLOSERS.contains(tokens.get(i).form()) && i + 1 < tokens.size() ? i + 1 : i;
        return Abbreviations.opensSentence(tokens.get(word).form());
    }

    private boolean isBeforeEmptyLine(int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        int lines = 0;
        int from = tokens.get(i).span().end();
        int to = tokens.get(i + 1).span().start();
        for (int c = from; c < to; c++) {
            lines += text.charAt(c) == '\n' ? 1 : 0;
        }
        return lines > 1;
    }
}
