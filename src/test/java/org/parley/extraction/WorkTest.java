package org.parley.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However odd a text, twice its length is about twice the work, and never more than a page of news at its densest. */
class WorkTest {
    private static final String LEAD =
            "The US and China held a fifth round of trade talks in Geneva, and China will cut tariffs to 10%. ";

    /** Steps for each character of a text: news at its densest takes about 200, ordinary news less. */
    private static final long MOST = 4_000;

    private static ToLongFunction<String> reader = text -> 0;

    @BeforeAll
    @SuppressWarnings("unchecked") // the class is known, but loaded anew
    static void load() throws ReflectiveOperationException {
        Class<?> counted = new CountingClasses().loadClass(CountedReader.class.getName());
        reader = (ToLongFunction<String>) counted.getConstructor().newInstance();
        assertTrue(reader.applyAsLong(LEAD) > 0, "Something is counted.");
    }

    static Stream<String> marks() {
        Stream<String> ascii = IntStream.range(33, 127)
                .filter(c -> !Character.isLetterOrDigit(c))
                .mapToObj(Character::toString);
        Stream<String> others = Stream.of(
                "B", "b", "7", "“", "”", "’", "–", "—", "…", "«", "。", "\u00a0", "\u00ad", "\u0301", "é", "中");
        return Stream.concat(ascii, others);
    }

    private static long steps(String unit, int length) {
        return reader.applyAsLong(LEAD + unit.repeat(length / unit.length()));
    }

    private static void growsWithItsLength(String unit, int length) {
        long half = steps(unit, length / 2);
        long whole = steps(unit, length);
        long twice = steps(unit, 2 * length);
        String all = half + ", " + whole + ", " + twice + " steps for «" + unit + "»";
        assertTrue(whole <= 2.3 * half && twice <= 2.3 * whole, all);
        assertTrue(twice <= 2L * length * MOST, all);
    }

    @Test
    void newsTakesFewSteps() {
        assertTrue(steps(LEAD, 100_000) < 100_000 * 300L);
    }

    @ParameterizedTest
    @MethodSource("marks")
    void twiceTheLengthIsTwiceTheWorkForLinesOfOneMark(String mark) {
        growsWithItsLength(mark, 40_000);
    }

    @ParameterizedTest
    @MethodSource("marks")
    void twiceTheLengthIsTwiceTheWorkForMarksWithSpaces(String mark) {
        growsWithItsLength(mark + " ", 40_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the US and ",
                "China, ",
                "trade talks ",
                "25% ",
                "10% to 20% and ",
                "Monday ",
                "in Geneva on Monday ",
                "\"he said\" ",
                "“trade “talks ",
                "((",
                "Trade Minister Smith, ",
                "trade minister of trade and ",
                "which said that ",
                "if it will not ",
                "Trump and Xi ",
                "He Lifeng ",
                "John Smith, minister, said ",
                "Smith said. Mary Smith said. ",
                "U.S. ",
                "U.S.",
                "1,",
                "1,000 ",
                "October 25 to ",
                "twenty-",
                "a million ",
                "quickly ",
                "agreed to ",
                "trade\n",
                "Trade.\n\n",
                "export controls on rare earths, ",
                "the two sides ",
                "http://x ",
                "don't ",
                "tariffs of 25% on steel, ",
                "“We met,” Bessent said. "
            })
    void twiceTheLengthIsTwiceTheWorkForWordsThatNeverEnd(String words) {
        growsWithItsLength(words, 100_000);
    }
}
