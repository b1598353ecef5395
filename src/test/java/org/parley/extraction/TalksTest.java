package org.parley.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.corpus.Passage;
import org.parley.reference.ReferenceData;

class TalksTest {
    private static final Reader READER = new Reader(ReferenceData.load());
    private static final LocalDate DAY = LocalDate.of(2021, 5, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway's trade minister Kari Berg flew to Ottawa on Monday for talks on tariffs with Canadian officials. | city Ottawa, party norway, party canada, start 2021-05-03",
                "A Peruvian delegation will visit Japan next month to negotiate on trade. | country japan, party peru, party japan, start 2021-06",
                "The next round of talks between India and Chile is scheduled to take place in New Delhi in June. | city New Delhi, start 2021-06",
                "India and Chile welcomed a new round of trade talks planned for June 14 in Santiago. | city Santiago, start 2021-06-14",
                "Chile and Norway will start the first round of talks on a trade pact in Oslo on May 10. | city Oslo, ordinal 1",
                "The seventh Norway-Chile economic and trade dialogue was held in Oslo on Monday. | city Oslo, ordinal 7, party chile",
                "Envoys of Chile and Norway ended two days of trade talks in Oslo on Tuesday. | duration P2D, end 2021-05-04",
                "OTTAWA, May 5 - Canada and Norway opened trade talks here today. | city Ottawa, start 2021-05-05",
                "Canada scrapped trade talks with Norway planned for June in Oslo. | event_status Cancelled",
                "Chile and the Kingdom of Norway (NOR) ended their fourth round of Free Trade Agreement (FTA) talks in Oslo on Tuesday. | city Oslo, ordinal 4, end 2021-05-04",
                "Farmers of Chile and Norway cheered after Monday's trade talks in Oslo. | city Oslo, start 2021-05-03",
                "Last month's trade talks between Chile and Norway in Oslo went well. | city Oslo, start 2021-04",
                "Chile and Norway commenced trade talks in Oslo on Monday. | city Oslo, start 2021-05-03",
                "A team from the Office of Foreign Trade (OFT), led by Kari Berg, Chief Negotiator of the Norway-Chile Bilateral Trade Pact (BTP) negotiations, met Chilean officials in Santiago on May 3. | city Santiago, start 2021-05-03",
                "Norway and Chile opened trade talks in Delhi. The talks in New Delhi are on tariffs. | city New Delhi"
            })
    void readsRoundsToldInManyWays(String sentence, String facts) {
        for (String fact : facts.split(", ")) {
            assertTrue(told(sentence).contains(fact.strip()), () -> sentence + "\n" + told(sentence));
        }
    }

    @Test
    void doesNotTakeADayOnceMeantForTheDayOfTheTalks() {
        Set<String> told = told(
                "Chile and Norway opened trade talks in Oslo on Monday. "
                        + "The meeting comes after the sixth round of trade talks, originally scheduled for February, was postponed.");
        assertTrue(told.contains("start 2021-05-03"), told::toString);
        assertTrue(told.stream().noneMatch(f -> f.startsWith("start 2021-02")), told::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Canada denied that trade talks with Norway were under way in Oslo.",
                "There have been no negotiations between Canada and Norway on tariffs, a spokesman said.",
                "Canada dismissed rumours of ongoing trade talks with Norway.",
                "Canada said that it had held no talks with Norway on trade issues."
            })
    void keepsTalksThatAreDenied(String sentence) {
        Set<String> denied = told(sentence, true);
        assertTrue(denied.containsAll(Set.of("round", "party canada", "party norway")), () -> sentence + "\n" + denied);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Canada and Norway did not hold productive trade talks in Oslo.",
                "No date has been set for trade talks between Canada and Norway.",
                "The trade talks between Canada and Norway did not end on Monday.",
                "Canada and Norway opened trade talks in Oslo."
            })
    void deniesNoTalksThatAreOnlyDescribed(String sentence) {
        assertEquals(Set.of(), told(sentence, true), sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Canada denied that any trade talks with Norway are under way in Oslo.",
                "Canada and Norway are not holding trade talks in Oslo, a spokesman said.",
                "Canada ruled out trade talks with Norway in Oslo.",
                "Canada called reports of trade talks with Norway in Oslo false.",
                "If trade talks between Canada and Norway were held in Oslo, fishermen would gain.",
                "Canada announced a second round of tariff increases on goods from Norway in Oslo.",
                "Norway and Chile opened a second round of peace talks in Oslo.",
                "Norway's foreign minister Kari Berg will hold talks in Santiago with her Chilean counterpart on a ceasefire."
            })
    void claimsNoRoundWhereNoneIsTold(String sentence) {
        assertTrue(
                told(sentence).stream().noneMatch(f -> f.startsWith("round")), () -> sentence + "\n" + told(sentence));
    }

    @Test
    void readsWhoSpeaksForEachSide() {
        Set<String> told = told(
                "Canada and Norway opened trade talks. The meetings in Oslo, led on one side by "
                        + "Canada's trade minister Ana Roy and for the other by Norway's trade minister Kari Berg, were short.");
        assertTrue(told.containsAll(Set.of("head Ana Roy", "head Kari Berg")), told::toString);
    }

    @Test
    void takesTwoMinistersWhoMeetForAMeetingAndNoRound() {
        Set<String> told =
                told("Canada's foreign minister Ana Roy met Norway's foreign minister Kari Berg in Oslo on Monday.");
        assertTrue(
                told.containsAll(Set.of("participant Ana Roy", "participant Kari Berg", "city Oslo")), told::toString);
        assertEquals(List.of(), told.stream().filter(f -> f.startsWith("round")).toList());
    }

    private static Set<String> told(String text) {
        return told(text, false);
    }

    private static Set<String> told(String text, boolean denied) {
        String story = text + "\n\nExports and imports filled the business pages.";
        return READER.read(Passage.of(story), Optional.of(DAY)).claims().stream()
                .filter(claim -> claim.denied() == denied)
                .flatMap(claim -> claim.facts().stream())
                .map(TalksTest::words)
                .collect(Collectors.toSet());
    }

    private static String words(Fact fact) {
        String value = fact.object().map(Told::of).orElse(fact.literal());
        return (fact.relation().name().toLowerCase(java.util.Locale.ROOT) + " " + value).strip();
    }
}
