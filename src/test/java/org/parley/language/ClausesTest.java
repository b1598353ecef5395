package org.parley.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.corpus.Passage;
import org.parley.reference.ReferenceData;

class ClausesTest {
    private static final Parser PARSER = new Parser(new Gazetteer(ReferenceData.load()));

    /** Each row: a sentence, then its clauses: who, does, what. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Japan raised duties on steel. | Japan > raise > duties",
                "Duties on steel were raised by Japan. | Duties > raise > -",
                "Talks between Peru and Chile resumed. | Talks > resume > -",
                "Talks began in Madrid in June, moved to Oslo and ended in Rome. | Talks > begin > -; Talks > move > -; Talks > end > -",
                "Canada, which buys the steel, wants relief. | Canada > buy > the steel; Canada > want > relief",
                "Canada, led by its trade minister, slapped controls on nickel. | Canada > lead > -; Canada > slap > controls",
                "Last year, Canada, led by its trade minister, slapped controls on nickel. | Canada > lead > -; Canada > slap > controls",
                "Norway has agreed to lower and then abolish the levy. | Norway > lower > -; Norway > abolish > the levy",
                "The envoy urged Brazil to cut its tariffs. | The envoy > urge > Brazil; Brazil > cut > its tariffs",
                "Within hours Brazil answered with duties of its own. | Brazil > answer > -",
                "By late evening Brazil had the same deal. | Brazil > have > the same deal",
                "Peru had \"flatly rejected\" the offer. | Peru > reject > the offer",
                "Peru agreed to \"reduce and remove\" duties on copper. | Peru > reduce > -; Peru > remove > duties",
                "The two envoys \"have always kept in touch\". | The two envoys > keep > -",
                "The ministry would in turn shelve its duties. | The ministry > shelve > its duties",
                "The duties — which hit farmers most — will fall. | The duties > hit > farmers; The duties > fall > -",
                "Officials met before the summit, taking place in Lima. | Officials > meet > -; the summit > take > place",
                "Shipments of liquefied natural gas from Qatar fell. | Shipments > fall > -",
                "Brazil is expected to raise tariffs on cars imported from Mexico. | Brazil > raise > tariffs; tariffs > import > -",
                "Mexico met Chile and Peru signed the accord. | Mexico > meet > Chile; Peru > sign > the accord",
                "\"It is a good day,\" said the minister. | It > be > a good day; the minister > say > -",
                "Chile, the minister said, will answer. | the minister > say > -; Chile > answer > -",
                "The quota, agreed in May, kicks in on Sunday. | The quota > agree > -; The quota > kick > -"
            })
    void tellsWhoDoesWhat(String text, String clauses) {
        assertEquals(clauses, clauses(text));
    }

    private static String clauses(String text) {
        Parse parse = PARSER.parse(Sentences.of(Passage.of(text)).get(0), Optional.of(LocalDate.of(2025, 10, 25)));
        return parse.clauses().stream().map(clause -> clause(parse, clause)).collect(Collectors.joining("; "));
    }

    private static String clause(Parse parse, Clause clause) {
        return phrase(parse, clause.subject()) + " > " + clause.verb().lemma() + " > " + phrase(parse, clause.object());
    }

    private static String phrase(Parse parse, Optional<Phrase> phrase) {
        return phrase.map(found -> parse.text(found.from(), found.to())).orElse("-");
    }
}
