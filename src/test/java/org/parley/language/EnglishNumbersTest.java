package org.parley.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.corpus.Span;
import org.parley.language.EnglishNumbers.Count;

class EnglishNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25 | 25",
                "1,000 | 1000",
                "12.50 | 12.5",
                ".5 | 0.5",
                "seven | 7",
                "twenty-five | 25",
                "forty two | 42",
                "a hundred | 100",
                "one hundred and forty-five | 145",
                "two thousand three hundred | 2300",
                "a dozen | 12",
                "3.5 billion | 3500000000",
                "five and a half | 5.5",
                "five-and-a-half | 5.5"
            })
    void readsCardinals(String words, String value) {
        Optional<Count> count = EnglishNumbers.cardinal(tokens(words), 0);
        assertEquals(value, count.map(number -> number.value().toPlainString()).orElse("none"));
        assertEquals(tokens(words).size(), count.map(Count::to).orElse(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10:30", "1,00", "14th", "a", "and a half", "hundred", "1.2.3", "Xi"})
    void takesNothingElseForACardinal(String words) {
        assertEquals(Optional.empty(), EnglishNumbers.cardinal(tokens(words), 0));
    }

    @ParameterizedTest
    @CsvSource({"fifth,5", "14th,14", "1st,1", "twenty-first,21", "twentieth,20", "102nd,102", "second,2"})
    void readsOrdinals(String words, int place) {
        assertEquals(
                OptionalInt.of(place),
                EnglishNumbers.ordinal(tokens(words), 0).map(Count::whole).orElse(OptionalInt.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "th", "x4th", "fourteen", "twenty-five", "1980s"})
    void takesNothingElseForAnOrdinal(String words) {
        assertEquals(Optional.empty(), EnglishNumbers.ordinal(tokens(words), 0));
    }

    @Test
    void readsRomanNumerals() {
        assertEquals(OptionalInt.of(5), EnglishNumbers.roman("V"));
        assertEquals(OptionalInt.of(14), EnglishNumbers.roman("XIV"));
        assertEquals(OptionalInt.empty(), EnglishNumbers.roman("IIII"));
        assertEquals(OptionalInt.empty(), EnglishNumbers.roman("Xi"));
        assertEquals(OptionalInt.empty(), EnglishNumbers.roman(""));
    }

    private static List<Token> tokens(String text) {
        return Tokenizer.tokens(text, new Span(0, text.length()));
    }
}
