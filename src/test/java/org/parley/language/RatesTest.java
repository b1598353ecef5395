package org.parley.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.corpus.Block;
import org.parley.corpus.Span;
import org.parley.language.RateMention.Bound;

class RatesTest {
    /** Each row: words, then the rates read in them, with bound and points where they are not plain. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 25% tariff | 25",
                "tariffs of 12.5pc | 12.5",
                "tariffs of 25 percent | 25",
                "tariffs of 25 per cent | 25",
                "a 145-percent tariff | 145",
                "a 50-per-cent tariff | 50",
                "tariffs of 1,000% | 1000",
                "a twenty-five percent tariff | 25",
                "one hundred and forty-five percent | 145",
                "a hundred percent | 100",
                "tariffs of 2½ percent | 2.5",
                "two and a half percent | 2.5",
                "bonds at 6 3/8% | 6.375",
                "half a percent | 0.5",
                "tariffs of 10-25% | 10, 25",
                "tariffs of 10%-25% | 10, 25",
                "10 to 25 percent | 10, 25",
                "a 10-to-25-percent tariff | 10, 25",
                "between 10% and 25% | 10, 25",
                "between 10 and 25 percent | 10, 25",
                "10, 15 and 25 percent | 10, 15, 25",
                "cut tariffs to 30% and 10%, respectively | 30, 10",
                "from 39% to 15% | 39, 15",
                "in 2018 to 25 percent | 25",
                "on May 12 and 30% later | 30",
                "fell by -0.3% | -0.3"
            })
    void readsPercentages(String text, String rates) {
        assertEquals(rates, rates(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tariffs of up to 125 percent | 125 up to",
                "duties go up to 30% from 25% | 30, 25",
                "as much as 50% | 50 up to",
                "as high as 145% | 145 up to",
                "no more than a 15% rate | 15 up to",
                "capped at 15% | 15 up to",
                "a 15% ceiling | 15 up to",
                "at least 10% | 10 at least",
                "more than 100% | 100 at least",
                "tariffs of over 100% | 100 at least",
                "a minimum of 10% | 10 at least",
                "25% or more | 25 at least",
                "an additional 100% tariff | 100 additional",
                "an extra 10 percent | 10 additional",
                "a further 25% | 25 additional",
                "100% additional tariffs | 100 additional",
                "10 percent on top of existing duties | 10 additional",
                "an additional ad valorem duty of 10% | 10 additional",
                "additional tariffs of up to 25% | 25 up to",
                "by 10 percentage points | 10 points",
                "10 to 15 percentage points | 10 points, 15 points",
                "a 10-percentage-point cut | 10 points",
                "an additional 10 percentage points | 10 additional points",
                "by a percentage point | 1 points"
            })
    void readsHowTheyAreMeant(String text, String rates) {
        assertEquals(rates, rates(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zero tariffs | 0",
                "zero percent | 0",
                "a zero-tariff policy | 0",
                "zero import duties | 0",
                "duty-free access | 0",
                "tariff-free trade | 0",
                "goods enter free of duties | 0",
                "cut its tariffs on cars to zero | 0",
                "a 0% rate | 0"
            })
    void readsTariffsOfZero(String text, String rates) {
        assertEquals(rates, rates(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50 basis points",
                "$25 million and 30 jobs",
                "a quarter of exports, a third of cars",
                "the 25 percentages named",
                "6 3/8 bonds",
                "duty-free shops",
                "zero tolerance and zero-sum talks",
                "from 10 to 25 countries",
                "a percent sign",
                "per centre"
            })
    void leavesAloneWhatIsNoRate(String text) {
        assertEquals("", rates(text));
    }

    private static String rates(String text) {
        Span span = new Span(0, text.length());
        Sentence sentence = new Sentence(span, Block.Kind.BODY, Tokenizer.tokens(text, span));
        return Rates.find(sentence).stream().map(RatesTest::shown).collect(Collectors.joining(", "));
    }

    private static String shown(RateMention rate) {
        String bound = rate.bound() == Bound.EXACTLY
                ? ""
                : " " + rate.bound().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return rate.percent().toPlainString() + bound + (rate.points() ? " points" : "");
    }
}
