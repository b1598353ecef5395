package org.parley.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.corpus.Article;
import org.parley.corpus.Block;
import org.parley.corpus.Details;
import org.parley.corpus.Span;

class SentencesTest {
    /** Each text is given with its sentences parted by a bar for a space, or a double bar for nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks ended.|Both sides left.",
                "U.S. Treasury Secretary Scott Bessent met Mr. He in Washington, D.C. on Nov. 10.|They agreed.",
                "He flew to the U.S.|The talks begin on Monday.",
                "Talks with the U.S. Trade Representative failed.",
                "The U.S. Under Secretary met Sen. Wyden and Gov. Newsom.|Done.",
                "It rose by 2.5 percent.|Prices fell.",
                "“We won.”|The minister left.",
                "“We won.” he said.",
                "(They met.)|Then they left.",
                "\"Is it a deal?\" Trump said.|\"No.\"",
                "\"Is it a deal?\"|Markets rose.",
                "Will it last?|Nobody knows!|Perhaps.",
                "It was over ... almost.|The end.",
                "We wait...|The ministers do not.",
                "No. 2 in line is Li.|No.|He left.",
                "Apple Inc. Chief Executive Tim Cook spoke.",
                "He joined Apple Inc.|The firm grew.",
                "Donald J. Trump Jr. spoke at 10 a.m. Monday.",
                "1. The ministers met.|2. They agreed.",
                "The deal is done.‖The rest is talk.",
                "\"We will win.|We always do,\" she said.",
                "It ended in 2024.|In 2025 it began again.",
            })
    void splitsAtTheEndOfSentencesOnly(String parted) {
        String text = parted.replace("|", " ").replace("‖", "");
        assertEquals(parted.replace("‖", "|"), sentences(text, Block.Kind.BODY));
    }

    @Test
    void endsASentenceAtAnEmptyLine() {
        assertEquals("A first|line|and another", sentences("A first\n\nline\n \nand another", Block.Kind.BODY));
    }

    @Test
    void takesAHeadlineAsOneSentence() {
        assertEquals("Deal? Yes. It Is Done", sentences("Deal? Yes. It Is Done", Block.Kind.HEADLINE));
    }

    @Test
    void neverReachesOverABlock() {
        Article article = new Article("a.txt", "One two three", Details.NONE, List.of(body(0, 3), body(4, 13)));
        assertEquals("One|two three", sentences(article));
    }

    @Test
    void cutsWhatIsLongerThanAnySentence() {
        assertEquals(3, sentences("word ".repeat(2500), Block.Kind.BODY).split("\\|").length);
    }

    private static Block body(int start, int end) {
        return new Block(new Span(start, end), Block.Kind.BODY);
    }

    private static String sentences(String text, Block.Kind kind) {
        Block block = new Block(new Span(0, text.length()), kind);
        return sentences(new Article("a.txt", text, Details.NONE, List.of(block)));
    }

    private static String sentences(Article article) {
        return Sentences.of(article).stream()
                .map(sentence -> sentence.span().of(article.text()))
                .collect(Collectors.joining("|"));
    }
}
