package org.parley.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.corpus.Span;

class TokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "China's tariffs | China 's tariffs",
                "China’s tariffs | China 's tariffs",
                "the parties' aims | the parties ' aims",
                "We don't; can’t | We do n't ; ca n't",
                "We're sure they’ve won | We 're sure they 've won",
                "O'Brien in Xi'an, Côte d’Ivoire | O'Brien in Xi'an , Côte d'Ivoire",
                "U.S.'s and 2025's | U.S. 's and 2025 's",
                "Trump-Xi five-day US–China | Trump - Xi five - day US - China",
                "third-largest Vice-Premier | third - largest Vice - Premier",
                "U.S.-China talks | U.S. - China talks",
                "escalations—Trump said | escalations — Trump said",
                "talks -- the fifth – ended - well | talks — the fifth — ended — well",
                "$3.5bn US$12m 12.5pc | $ 3.5 bn US $ 12 m 12.5 pc",
                "100% of 1,000, or 25.5. | 100 % of 1,000 , or 25.5 .",
                "5.5-hour 14th 1980s 5G 10:30am .5 | 5.5 - hour 14th 1980s 5G 10:30 am .5",
                "2025-10-27 and 10/27/2025 | 2025 - 10 - 27 and 10 / 27 / 2025",
                "on Nov. 10, No. 2. | on Nov. 10 , No. 2 .",
                "He said no. She left. | He said no . She left .",
                "J.D. Vance and Donald J. Trump Jr. at 5 p.m., e.g. here | J.D. Vance and Donald J. Trump Jr. at 5 p.m. , e.g. here",
                "Plan B. | Plan B .",
                "the U.S and U.K. agreed. | the U.S and U.K. agreed .",
                "the deal.The next | the deal . The next",
                "“Yes,” (he) said… “[no]”... | \" Yes , \" ( he ) said ... \" [ no ] \" ...",
                "AT&T, S&P 500, Q&A | AT&T , S&P 500 , Q&A",
                "see reuters.com or https://a.org/b?c=d now | see reuters.com or https://a.org/b?c=d now",
                "and/or @name #deal ***** | and / or @ name # deal *****",
            })
    void partsWordsNumbersAndMarks(String text, String tokens) {
        assertEquals(tokens, forms(text));
    }

    @Test
    void keepsEmojiAndForeignScriptsWhole() {
        assertEquals(
                "Deal \uD83D\uDC4D 中美 Škoda \uD835\uDC00b",
                forms("Deal\u00A0\uD83D\uDC4D 中美 Škoda\u200B\uD835\uDC00b"));
    }

    @Test
    void findsJoinedWordsAdjacent() {
        List<Token> tokens = Tokenizer.tokens("a five-day", new Span(0, 10));
        assertEquals(tokens.get(1).span().end(), tokens.get(2).span().start());
    }

    @Test
    void staysInsideTheSpanOfAnyText() {
        long seed = 20251025;
        Random random = new Random(seed);
        String alphabet = "aaabbSs tn.'’\"”-–—,:;&@/…%$0123\n\t\u0000\u00A0\uD83D\uDC4D\uDC4Dé中()U.S.";
        for (int round = 0; round < 3000; round++) {
            String text = generated(random, alphabet);
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(text.length() - start + 1);
            assertLawful(text, new Span(start, end), "seed " + seed + " round " + round);
        }
    }

    @Test
    void cutsOutItsTextInRealArticles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                String text = Files.readString(file);
                assertLawful(text, new Span(0, text.length()), file.toString());
            }
        }
    }

    @Test
    void readsLinesWithoutEnd() {
        for (String part :
                List.of("a", "a ", "'", "U.", "-", ".", "1,", "' ", "\uD83D\uDC4D", "a'", "n't", "\n", "https://")) {
            String text = part.repeat(200_000 / part.length());
            assertLawful(text, new Span(0, text.length()), part);
        }
    }

    private static String generated(Random random, String alphabet) {
        return random.ints(random.nextInt(60), 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
    }

    /** Tokens come in order, hold no space, and leave nothing but space between them. */
    private static void assertLawful(String text, Span span, String where) {
        int at = span.start();
        for (Token token : Tokenizer.tokens(text, span)) {
            assertTrue(token.span().start() >= at && token.span().length() > 0, where);
            assertTrue(isSpace(text, at, token.span().start()), where);
            assertTrue(!token.form().isBlank() && span.contains(token.span()), where);
            at = token.span().end();
        }
        assertTrue(isSpace(text, at, span.end()), where);
    }

    private static boolean isSpace(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> Characters.sort(c) == Characters.SPACE);
    }

    private static String forms(String text) {
        return Tokenizer.tokens(text, new Span(0, text.length())).stream()
                .map(Token::form)
                .collect(Collectors.joining(" "));
    }
}
