package org.parley.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.notice.InputException;

class EvaluationTest {
    @ParameterizedTest
    @CsvSource({
        "Steve Miran, Stephen Miran, false",
        "Steve Daines, Steven Daines, true",
        "Maroš Šefčovič, Maros Sefcovic, true",
        "Anwar Ibrahim, Datuk Seri Anwar Ibrahim, true",
        "Xi, Xi Jinping, false",
        "Donald Trump, Melania Trump, false"
    })
    void takesNamesAsPeopleDo(String gold, String found, boolean same) {
        assertEquals(same, Sameness.name(gold, found));
    }

    @ParameterizedTest
    @CsvSource({
        "Treasury Secretary, US Treasury Secretary, true",
        "Trade Representative, International Trade Representative, true",
        "President, Vice Premier, false",
        "President, '', false"
    })
    void takesOfficesByTheirWordsWithoutTheParty(String gold, String found, boolean same) {
        assertEquals(same, Sameness.office(gold, found));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10, 2025-10-25, true",
        "2025-10-25, 2025-10, false",
        "2025-10-25, 2025-10-25, true",
        "'', 2025, false"
    })
    void takesADateThatIsMoreExact(String gold, String found, boolean same) {
        assertEquals(same, Sameness.date(gold, found));
    }

    @ParameterizedTest
    @CsvSource({
        "rare earths, rare earth, true",
        "rare earths, 'rare-earth magnets and minerals', true",
        "soybeans, trade, false",
        "steel, aluminum, false"
    })
    void takesGoodsByTheWordsThatTell(String gold, String found, boolean same) {
        assertEquals(same, Sameness.words(gold, found));
    }

    @Test
    void countsWhatIsFoundMissedAndWrong() {
        Evaluation evaluation = Evaluation.of(
                List.of(
                        gold("person", false, "He Lifeng"),
                        gold("person", false, "Scott Bessent"),
                        gold("person", true, "Anwar Ibrahim"),
                        gold("person", true, "Mark Rutte")),
                List.of(found("person", "He Lifeng"), found("person", "Anwar Ibrahim"), found("person", "Jo Unknown")));
        assertEquals(
                "person             recall    1/2     0.500   precision    2/3     0.667   F1  0.571",
                evaluation.total().line("person"));
        assertEquals(List.of("000\tperson\tScott Bessent\t\t\t"), evaluation.missed());
        assertEquals(List.of("000\tperson\tJo Unknown\t\t\t\t\t"), evaluation.wrong());
    }

    @Test
    void isContentWithOneOfSeveralStatuses() {
        Evaluation evaluation = Evaluation.of(
                List.of(
                        gold("tariff-status", false, "United States", "China", "145", "imposed"),
                        gold("tariff-status", false, "United States", "China", "145", "raised")),
                List.of(measure("tariff-status", "Raised", "United States~China~145.0")));
        assertEquals(new Score(1, 1, 1, 1), evaluation.total());
    }

    @Test
    void knowsARoundByCityCountryOrNumber() {
        List<FoundFact> rounds =
                List.of(new FoundFact("000.txt", "round", "", "", "", "", "Kuala Lumpur|Malaysia|#5", ""));
        for (String name : List.of("Kuala Lumpur", "Malaysia", "#5")) {
            assertEquals(
                    new Score(1, 1, 1, 1),
                    Evaluation.of(List.of(gold("round", false, name)), rounds).total(),
                    name);
        }
    }

    @Test
    void countsAFactThatAnArticleDenies() {
        Evaluation evaluation = Evaluation.of(
                List.of(gold("denied", false, "round", "Paris")),
                List.of(new FoundFact("000.txt", "round", "", "", "", "", "Paris|France|#", "")));
        assertEquals(1, evaluation.denied());
    }

    @Test
    void leavesAsideArticlesThatNobodyAnnotated() {
        Evaluation evaluation = Evaluation.of(
                List.of(gold("person", false, "He Lifeng")),
                List.of(new FoundFact("999.txt", "person", "He Lifeng", "", "", "", "", "")));
        assertEquals(new Score(0, 1, 0, 0), evaluation.total());
    }

    @Test
    void findsTheArticleOfADatedName() {
        Evaluation evaluation = Evaluation.of(
                List.of(new GoldFact("2025-05-12-5a78eb", "person", "He Lifeng", "", "", "", false)),
                List.of(new FoundFact(
                        "a/2025-05-12-modifying-rates-5a78eb.txt", "person", "He Lifeng", "", "", "", "", "")));
        assertEquals(new Score(1, 1, 0, 0).plus(new Score(0, 0, 1, 1)), evaluation.total());
    }

    @Test
    void refusesAFileThatIsNoGold(@TempDir Path temp) throws IOException {
        Path file = Files.writeString(temp.resolve("x.tsv"), "a\tb\n");
        InputException refusal = assertThrows(InputException.class, () -> GoldFact.read(file));
        assertEquals(file + " is no file of gold facts.", refusal.getMessage());
    }

    private static GoldFact gold(String relation, boolean optional, String... values) {
        String[] cells = Arrays.copyOf(values, 4);
        for (int i = values.length; i < 4; i++) {
            cells[i] = "";
        }
        return new GoldFact("000", relation, cells[0], cells[1], cells[2], cells[3], optional);
    }

    private static FoundFact found(String relation, String a) {
        return new FoundFact("000_x.txt", relation, a, "", "", "", "", "");
    }

    private static FoundFact measure(String relation, String d, String key) {
        return new FoundFact("000_x.txt", relation, "", "", "", d, "", key);
    }
}
