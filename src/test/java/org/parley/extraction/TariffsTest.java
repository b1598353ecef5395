package org.parley.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.corpus.Passage;
import org.parley.reference.ReferenceData;

class TariffsTest {
    private static final Reader READER = new Reader(ReferenceData.load());
    /** A Wednesday. */
    private static final LocalDate DAY = LocalDate.of(2021, 5, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In March, Chile put a 15 percent tariff on wheat imports to Chile. | chile on  15 wheat",
                "Chile raised tariffs on all goods sent to Chile from Norway to 15 percent. | chile on norway 15",
                "Chilean importers will pay a 15 percent tariff on cars. | chile on  15 cars",
                "Chile modified tariffs on goods from three countries, such as Norway (15%), Peru (12%) and India (9%). | chile on norway 15, chile on peru 12, chile on india 9",
                "Chile put 15 percent across-the-board tariffs on its Peruvian neighbours in Lima. | chile on peru 15",
                "Chile's duties on Norwegian wheat, which have reached 15 percent, are high. | chile on norway 15 wheat",
                "Chile's imposition of a 15 percent tariff on Norway came first. | chile on norway 15",
                "Chile has tariffs of 15 percent on Norwegian goods, and tariffs of 12 percent in retaliation by Norway. | norway on chile 12",
                "Chile put a 15 percent duty on electric vehicles (EVs) from Norway. | chile on norway 15 electric-vehicles"
            })
    void tellsWhoTaxesWhom(String sentence, String tariffs) {
        Set<String> found = tariffs(sentence);
        for (String tariff : tariffs.split(", ")) {
            assertTrue(found.contains(tariff.strip()), () -> sentence + "\n" + found);
        }
    }

    @Test
    void takesALabelForThoseWhomItsParagraphIsAbout() {
        Set<String> found = tariffs(
                "The latest on Chile's tariffs:\n\nNorway and Peru: Chile has put a 15 percent tariff in place.\n\nIndia: No news.");
        assertEquals(Set.of("chile on norway 15", "chile on peru 15"), found);
    }

    @Test
    void takesSteelForThatOfAllCountriesThoughAnotherWasTaxedJustBefore() {
        assertTrue(tariffs(
                        "Chile put a 10 percent duty on Norwegian goods. Steel and aluminum imports will be subject to 25 percent tariffs.")
                .contains("chile on  25 aluminum+steel"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile is set to double tariffs on Norway, raising them to 50 percent. | announced",
                "Chile has a 10 percent tariff on Norway, and its new rules will see tariffs on Norway increase to 50 percent. | announced",
                "This move follows Chile's imposition of a 50 percent tariff on Norway. | imposed",
                "Chile hinted at a new 50 percent tariff on Norway. | proposed",
                "The Chilean tariff hike on Norway to 50 percent is news. | raised",
                "Chile's tariffs on Norway cannot exceed 50 percent. | "
            })
    void tellsWhatBecameOfATariff(String sentence, String status) {
        assertEquals(status == null ? Set.of() : Set.of(status), told(sentence, Relation.STATUS, "50"), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile on Monday imposed a 50 percent duty on Norway from May 14. | 2021-05-14",
                "Chile will raise the duty on Norway to 50 percent as of May 14. | 2021-05-14",
                "As of February, Chile had a 50 percent duty on Norway. | ",
                "Chile plans to raise duties on goods shipped to Chile from Norway to 50 percent by 1 June. | 2021-06-01",
                "Chile will sign an order to raise the duty on Norway to 50 percent later today. | ",
                "Chile will double its duty on Norway on Friday. The president will raise the duty to 50 percent. | 2021-05-07",
                "Chile announced a 50 percent duty on Norway. Farmers were angry. Shops closed. The duty takes effect on May 14. | 2021-05-14",
                "Chile announced a 50 percent duty on Norway. Peru has duties from May 14. | ",
                "Chile announced a 50 percent duty on Norway. New sweeping duties take effect on May 14. | ",
                "The Chilean duty of 50 percent on Norway was imposed under the Trade Act of 1974. | "
            })
    void tellsWhenATariffTakesEffect(String sentence, String day) {
        assertEquals(day == null ? Set.of() : Set.of(day), told(sentence, Relation.EFFECTIVE, "50"), sentence);
    }

    @Test
    void imposesNothingThatCannotBeImposed() {
        assertEquals(Set.of(), tariffs("Chile cannot impose a 50 percent tariff on Norway."));
    }

    private static Set<String> tariffs(String text) {
        return facts(text).stream()
                .map(Fact::subject)
                .filter(Thing.Tariff.class::isInstance)
                .map(thing -> words((Thing.Tariff) thing))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> told(String text, Relation relation, String rate) {
        return facts(text).stream()
                .filter(f -> f.relation() == relation)
                .filter(f -> ((Thing.Tariff) f.subject()).rate().toPlainString().equals(rate))
                .map(Fact::literal)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Fact> facts(String text) {
        String story = text + "\n\nExports and imports filled the business pages.";
        return READER.read(Passage.of(story), Optional.of(DAY)).claims().stream()
                .filter(claim -> !claim.denied())
                .flatMap(claim -> claim.facts().stream())
                .toList();
    }

    private static String words(Thing.Tariff tariff) {
        return String.format(
                        Locale.ROOT,
                        "%s on %s %s %s",
                        tariff.imposer(),
                        tariff.target(),
                        tariff.rate().toPlainString(),
                        String.join("+", tariff.goods()))
                .strip();
    }
}
