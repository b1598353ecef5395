package org.parley.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.corpus.Passage;
import org.parley.reference.ReferenceData;

class QuarantineTest {
    private static final String TEXT = "Commerce Minister Ana Duval of Belgium said the tariff talks were useful.";

    @Test
    void keepsWhatIsUnsureWithItsReasonOutOfTheClaims() {
        Reading reading = read(claim -> claim.pattern().equals("person-title-name") ? 0.2 : 1);
        assertFalse(reading.claims().stream().anyMatch(claim -> claim.pattern().equals("person-title-name")));
        Quarantine.Entry entry = Quarantine.of(reading).entries().get(0);
        assertEquals("person-title-name", entry.pattern());
        assertTrue(entry.reason().contains("right in about 20 of 100 cases"), entry.reason());
        assertEquals(TEXT, entry.sentence());
    }

    @Test
    void keepsNothingBackThatIsSure() {
        assertEquals(List.of(), Quarantine.of(read(claim -> 1)).entries());
    }

    @Test
    void isAsSureAsThePatternWasRight() {
        Reading reading = read(Confidences.load());
        assertTrue(reading.claims().stream()
                .filter(claim -> claim.pattern().equals("person-title-name"))
                .allMatch(claim -> claim.confidence() > 0.9));
    }

    private static Reading read(Certainty certainty) {
        return new Reader(ReferenceData.load(), certainty).read(Passage.of(TEXT), Optional.empty());
    }
}
