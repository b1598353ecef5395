package org.parley.extraction;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.reference.ReferenceData;

class WhyNotTest {
    private static final WhyNot WHY_NOT = new WhyNot(ReferenceData.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The share of goods from Vietnam rose 25 percent. | Missing | no word for a tariff stands",
                "The next talks may be long. | Missing | talks: no place, number or two parties",
                "China denied that any trade talks with India are planned in Geneva. | Missing | talks: said not to take place",
                "The two sides opened peace talks in Geneva. | Missing | talks: not on trade",
                "A delegation from Norway smiled at the tariffs. | Missing | delegation: no round of trade talks",
                "Scott Bessent met farmers hit by tariffs. | Missing | meeting: fewer than two persons are named",
                "The pause was good for the pianist. | Missing | truce: fewer than two parties are named",
                "'The sign said \"no\" in red.' | Missing | quotation: fewer than four words",
                "China raised its tariffs on wheat from Australia to 40 percent. | Claims | tariff-raised 0.",
                "China raised its tariffs on wheat from Australia to 40 percent. | Verbs | raise, fact; subject: China",
                "China raised its tariffs on wheat from Australia to 40 percent. | Rates | 40 percent: 40 %",
                "Scott Bessent spoke about tariffs. | Persons | Scott Bessent"
            })
    void tellsWhatWasReadAndWhatWasMissing(String sentence, String title, String line) {
        assertTells(sentence, Optional.empty(), title, line);
    }

    @Test
    void understandsDaysByTheDateGiven() {
        String sentence = "Talks resume in Ottawa on Monday.";
        assertTells(sentence, Optional.of(LocalDate.of(2025, 10, 25)), "Dates", "Monday: 2025-10-27");
        assertTells(sentence, Optional.empty(), "Dates", "not known without the day");
    }

    private static void assertTells(String sentence, Optional<LocalDate> day, String title, String line) {
        List<WhyNot.Part> parts = WHY_NOT.explain(sentence, day);
        assertTrue(
                parts.stream()
                        .filter(part -> part.title().equals(title))
                        .flatMap(part -> part.lines().stream())
                        .anyMatch(told -> told.contains(line)),
                parts::toString);
    }
}
