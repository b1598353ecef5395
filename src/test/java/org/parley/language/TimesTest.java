package org.parley.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.corpus.Block;
import org.parley.corpus.Span;

/** Each row: a sentence, then the times read in it on Sunday, 26 October 2025. */
class TimesTest {
    private static final Optional<LocalDate> SUNDAY = Optional.of(LocalDate.of(2025, 10, 26));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met on October 25, 2025. | October 25, 2025=2025-10-25",
                "They met on Oct. 25 2025. | Oct. 25 2025=2025-10-25",
                "They met on Oct 25. | Oct 25=2025-10-25",
                "They met on 25 October. | 25 October=2025-10-25",
                "They met on the 25th of October 2024. | 25th of October 2024=2024-10-25",
                "They met on October 25th. | October 25th=2025-10-25",
                "Signed on the fourth of July. | fourth of July=2025-07-04",
                "Dated 2025-10-27. | 2025-10-27=2025-10-27",
                "Dated 27/10/2025 and 10/27/2025. | 27/10/2025=2025-10-27; 10/27/2025=2025-10-27",
                "Dated 27.10.2025. | 27.10.2025=2025-10-27",
                "Dated 10/11/2025. |",
                "On Saturday, Oct. 25, they met. | Saturday, Oct. 25=2025-10-25",
                "On Saturday (October 25) they met. | Saturday (October 25)=2025-10-25",
                "It ran from April 2 to May 12. | April 2 to May 12=2025-04-02/2025-05-12",
                "Talks were held on Oct. 25-26. | Oct. 25-26=2025-10-25/2025-10-26",
                "Talks were held on 25–28 October 2024. | 25–28 October 2024=2024-10-25/2024-10-28",
                "Held between June 3 and June 5. | June 3 and June 5=2025-06-03/2025-06-05",
                "Held from Oct 30 to Nov 1, 2024. | Oct 30 to Nov 1, 2024=2024-10-30/2024-11-01",
                "They met in Geneva on May 10 and 11. | May 10 and 11=2025-05-10/2025-05-11",
                "They met on May 10 and 12. | May 10=2025-05-10",
                "The truce was extended until November 10. | November 10=2025-11-10",
                "On April 2, Trump announced tariffs. | April 2=2025-04-02",
                "A 100% tariff from November 1 was announced. | November 1=2025-11-01",
                "They will meet on January 20. | January 20=2026-01-20",
                "The Dec. 15 deadline passed. | Dec. 15=2025-12-15"
            })
    void readsDays(String sentence, String times) {
        assertTimes(times, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met in September. | September=2025-09",
                "They met in late September. | late September=2025-09",
                "Talks in mid-May failed. | mid-May=2025-05",
                "They meet in early 2026. | early 2026=2026",
                "They agreed in August 2024. | August 2024=2024-08",
                "They agreed in August of 2024. | August of 2024=2024-08",
                "They will meet in December. | December=2025-12",
                "They had met in December. | December=2024-12",
                "They will meet in April. | April=2026-04",
                "Last August they met. | Last August=2025-08",
                "Next April he will visit Beijing. | Next April=2026-04",
                "The deal of this August holds. | this August=2025-08",
                "In July last year he left. | July last year=2024-07",
                "Exports fell in April-June 2025. | April-June 2025=2025-04/2025-06",
                "Earlier in October they met. | Earlier in October=2025-10",
                "The end of October was busy. | end of October=2025-10",
                "The tariffs of 2018 stayed. | 2018=2018",
                "From 2018 to 2020 tariffs rose. | 2018 to 2020=2018/2020",
                "The 2018-19 trade war hurt. | 2018-19=2018/2019",
                "Talks in the 1980s failed. | 1980s=198X",
                "The early 1990s were calm. | early 1990s=199X",
                "In fiscal 2025 and FY2024 it grew. | fiscal 2025=2025; FY2024=2024",
                "Growth slowed in the third quarter. | third quarter=2025-Q3",
                "Growth in the third quarter of 2024 and Q1 2025 | third quarter of 2024=2024-Q3; Q1 2025=2025-Q1",
                "In the first half of 2025 it fell. | first half of 2025=2025-H1",
                "In the summer of 2018 it rose. | summer of 2018=2018-SU",
                "Since last fall it rose. | last fall=2024-FA"
            })
    void readsMonthsYearsAndTheirParts(String sentence, String times) {
        assertTimes(times, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He said on Friday it was over. | Friday=2025-10-24",
                "They will meet on Thursday in Busan. | Thursday=2025-10-30",
                "Trump is set to meet Xi on Thursday. | Thursday=2025-10-30",
                "He said he would meet Xi on Thursday. | Thursday=2025-10-30",
                "A meeting scheduled for Thursday | Thursday=2025-10-30",
                "Talks resumed on Sunday. | Sunday=2025-10-26",
                "They met for five hours on Saturday. | five hours=PT5H; Saturday=2025-10-25",
                "Talks begin on Monday. | Monday=2025-10-27",
                "They met on Saturday and Sunday. | Saturday=2025-10-25; Sunday=2025-10-26",
                "They will meet on Saturday and Sunday. | Saturday=2025-11-01; Sunday=2025-11-02",
                "The summit, taking place Monday through Tuesday | Monday through Tuesday=2025-10-27/2025-10-28",
                "They met from Monday to Wednesday. | Monday to Wednesday=2025-10-20/2025-10-22",
                "They will meet from Wednesday through Friday. | Wednesday through Friday=2025-10-29/2025-10-31",
                "Ahead of Thursday's summit he left. | Thursday=2025-10-30",
                "Thursday's summit will be short. | Thursday=2025-10-30",
                "Prices rose after Thursday's announcement. | Thursday=2025-10-23",
                "Next Thursday they meet. | Next Thursday=2025-10-30",
                "He arrived last Thursday. | last Thursday=2025-10-23",
                "On Thursday last week he spoke. | Thursday last week=2025-10-16",
                "The talks on Friday ended. | Friday=2025-10-24",
                "China says on Friday it will act. | Friday=2025-10-24",
                "It has been closed since Monday. | Monday=2025-10-20",
                "He spoke on Wednesday night. | Wednesday night=2025-10-22",
                "The charges would have risen on Monday. | Monday=2025-10-27",
                "They had much to look at, and on Thursday the two met. | Thursday=2025-10-23",
                "A second 25% from Thursday | Thursday=2025-10-30",
                "They met this weekend. | this weekend=2025-10-25/2025-10-26",
                "They met last weekend. | last weekend=2025-10-18/2025-10-19"
            })
    void readsWeekdaysByTheTenseOfTheirVerb(String sentence, String times) {
        assertTimes(times, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He arrived today and leaves tomorrow. | today=2025-10-26; tomorrow=2025-10-27",
                "He spoke yesterday. | yesterday=2025-10-25",
                "He spoke the day before yesterday. | day before yesterday=2025-10-24",
                "They meet next month. | next month=2025-11",
                "It fell last year. | last year=2024",
                "They spoke this week. | this week=2025-W43",
                "They spoke earlier this month. | earlier this month=2025-10",
                "It ends at the end of the month. | end of the month=2025-10",
                "It ends by year-end. | year-end=2025",
                "It began three weeks ago. | three weeks ago=2025-W40",
                "It began two days ago. | two days ago=2025-10-24",
                "It began two years ago. | two years ago=2023",
                "It begins in two weeks' time. | two weeks' time=2025-W45",
                "They met on May 12 and again two days later. | May 12=2025-05-12; two days later=2025-05-14",
                "He left on May 12, a week earlier than her. | May 12=2025-05-12; a week earlier=2025-W19",
                "In the third quarter it rose from a year earlier. | third quarter=2025-Q3; a year earlier=2024-Q3",
                "In September it rose 5% from a year ago. | September=2025-09; a year ago=2024-09",
                "In September he said it began a year ago. | September=2025-09; a year ago=2024",
                "They met in June and two days later it ended. | June=2025-06; two days later=?",
                "They meet in the last week of November. | last week of November=2025-11",
                "Two days later they met. | Two days later=?",
                "It rose in May 2018 and fell in the same year. | May 2018=2018-05; same year=2018"
            })
    void countsFromTheArticleOrTheDateBefore(String sentence, String times) {
        assertTimes(times, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-day talks | two-day=P2D",
                "a 5.5-hour session | 5.5-hour=PT5H30M",
                "a five-and-a-half-hour session | five-and-a-half-hour=PT5H30M",
                "a 5 1/2-hour session | 5 1/2-hour=PT5H30M",
                "a couple of days | a couple of days=P2D",
                "almost a hundred years | a hundred years=P100Y",
                "for more than five hours | five hours=PT5H",
                "five hours and 30 minutes | five hours and 30 minutes=PT5H30M",
                "a 90-day pause | 90-day=P90D",
                "three weeks of talks | three weeks=P21D",
                "two full days of talks | two full days=P2D",
                "two and a half years | two and a half years=P2Y6M",
                "within a year | a year=P1Y",
                "the past two years | past two years=P2Y",
                "half an hour | half an hour=PT30M",
                "a day-long visit | a day-long=P1D",
                "several days of talks | several days=?",
                "10 to 15 days | 15 days=?"
            })
    void readsDurations(String sentence, String times) {
        assertTimes(times, sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It may march on, and Theresa May may say so.",
                "The second round created 2,000 jobs.",
                "It has 2000 workers in about 1900 shops.",
                "He read it in the Sunday Times, USA Today and the Sun.",
                "Shares fell 5% on Black Friday.",
                "A 90-year-old man of 60 years old walked.",
                "It costs $5 million a day, twice a week.",
                "They cut a third, and a quarter of 100.",
                "Section 301 and Resolution 1973 of No. 10",
                "He spoke at 10:30 a.m. at Mar-a-Lago.",
                "It starts Trump's march on Washington.",
                "It is 2025-strong in days of yore.",
                "Some day, one day, the spring meetings end.",
                "The fall in exports will spring a surprise.",
                "He won the first half of the game."
            })
    void leavesAloneWhatIsNoTime(String sentence) {
        assertTimes("", sentence);
    }

    @Test
    void leavesRelativeTimesOpenWithoutTheArticlesDate() {
        List<TimeMention> times =
                Times.find(sentence("On Thursday, Oct 25, in May 2018 or on Friday"), Optional.empty());
        assertEquals(Optional.of(MonthDay.of(10, 25)), times.get(0).monthDay());
        assertEquals(Optional.empty(), times.get(0).value());
        assertEquals(Optional.of("2018-05"), times.get(1).value());
        assertTrue(times.get(1).absolute());
        assertEquals(Optional.of(DayOfWeek.FRIDAY), times.get(2).weekday());
        assertEquals(Optional.empty(), times.get(2).value());
    }

    @Test
    void tellsCalendarDatesFromOtherValues() {
        List<TimeMention> times = Times.find(sentence("In 2018, last week, in 30 days and last month"), SUNDAY);
        assertEquals(
                List.of(Optional.of("2018"), Optional.empty(), Optional.empty(), Optional.of("2025-09")),
                times.stream().map(TimeMention::calendarDate).toList());
    }

    @Test
    void readsAnyMixOfItsWords() {
        long seed = 20251026;
        Random random = new Random(seed);
        String[] words = ("May March 10 25 2025 , - the of last next this week Friday year two a half and to 's ago 99 "
                        + "second quarter . ( ) weekend in on late end 1980s 31 February 30 0 from later day q3 hours")
                .split(" ");
        for (int round = 0; round < 5000; round++) {
            String text = random.ints(12, 0, words.length)
                    .mapToObj(i -> words[i])
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            assertOrdered(text, "seed " + seed + " round " + round + ": " + text);
        }
    }

    private static void assertOrdered(String text, String where) {
        int at = 0;
        for (TimeMention time : Times.find(sentence(text), SUNDAY)) {
            assertTrue(time.from() >= at && time.to() > time.from(), where);
            at = time.to();
        }
    }

    private static void assertTimes(String expected, String text) {
        Sentence sentence = sentence(text);
        String found = Times.find(sentence, SUNDAY).stream()
                .map(time -> shown(text, sentence, time))
                .collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected, found);
    }

    private static String shown(String text, Sentence sentence, TimeMention time) {
        int start = sentence.tokens().get(time.from()).span().start();
        int end = sentence.tokens().get(time.to() - 1).span().end();
        String last = time.end().map(day -> "/" + day).orElse("");
        return text.substring(start, end) + "=" + time.value().orElse("?") + last;
    }

    private static Sentence sentence(String text) {
        Span span = new Span(0, text.length());
        return new Sentence(span, Block.Kind.BODY, Tokenizer.tokens(text, span));
    }
}
