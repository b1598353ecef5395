package org.parley.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KUALA LUMPUR, Oct 25 (Reuters) - The US | KUALA LUMPUR/--10-25/Reuters | The US",
                "KUALA LUMPUR – The US | KUALA LUMPUR// | The US",
                "WASHINGTON—President Trump | WASHINGTON// | President Trump",
                "WASHINGTON (REUTERS) – US | WASHINGTON//REUTERS | US",
                "WASHINGTON/BEIJING (Reuters) - The | WASHINGTON/BEIJING//Reuters | The",
                "WASHINGTON, DC -Union Minister | WASHINGTON, DC// | Union Minister",
                "SANTA BARBARA, Calif. (AP) -- President | SANTA BARBARA, Calif.//AP | President",
                "BRUSSELS (Reuters) -European Union | BRUSSELS//Reuters | European Union",
                "WASHINGTON, May 9 (Xinhua) -- Chinese | WASHINGTON/--05-09/Xinhua | Chinese",
                "TOKYO: Tokyo's envoy | TOKYO// | Tokyo's envoy",
                "New Delhi, Oct 25 (PTI) Talks - no | none | New Delhi, Oct 25 (PTI) Talks - no",
                "New Delhi, Oct 25 (PTI): Talks | New Delhi/--10-25/PTI | Talks",
                "Geneva (AFP) - Talks | Geneva//AFP | Talks",
                "(Oct 25): The US | /--10-25/ | The US",
                "(Reuters) - U.S. | //Reuters | U.S.",
                "US-China talks resume | none | US-China talks resume",
                "U.S.–China talks resume | none | U.S.–China talks resume",
                "THE PRESIDENT: Thank you | none | THE PRESIDENT: Thank you",
                "EXCLUSIVE: Talks resume | none | EXCLUSIVE: Talks resume",
                "Talks resume - in Geneva | none | Talks resume - in Geneva",
                "Steel: the duty rises | none | Steel: the duty rises",
                "(Some hope) - is left | none | (Some hope) - is left"
            })
    void tellsPlaceDayAndAgencyFromTheSentence(String text, String found, String sentence) {
        Optional<Dateline> dateline = Dateline.of(text);
        assertEquals(
                found,
                dateline.map(line -> line.place() + "/"
                                + line.day().map(Object::toString).orElse("") + "/"
                                + line.agency().orElse(""))
                        .orElse("none"));
        assertEquals(sentence, text.substring(dateline.map(Dateline::length).orElse(0)));
    }
}
