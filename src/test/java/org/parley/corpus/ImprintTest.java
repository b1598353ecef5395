package org.parley.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImprintTest {
    private static final String BODY = """
            Officials of both sides met on Monday to speak about tariffs on steel and cars.
            They will meet again on Tuesday, when soybeans are on the agenda, Mr Greer said.
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-10-27",
                "Published October 27, 2025",
                "Oct 27, 2025, 10:30 am",
                "Ralph Jennings,Xinyi Wu 🕒︎ 2025-10-27",
                "By Ann Chen | Published: 27 October 2025 | Updated: 29 October 2025",
                "15:13 JST, Oct. 27, 2025",
                "2 min read Last Updated : Oct 27 2025 | 9:17 PM IST",
                "Posted on 27th Oct 2025"
            })
    void findsTheDateBelowTheHeadline(String line) {
        assertEquals("2025-10-27", published("Talks resume in Geneva\n" + line + "\n" + BODY));
    }

    @Test
    void takesTheDayOfPublicationAndNotOfTheUpdate() {
        assertEquals(
                "2025-10-27",
                published("Talks resume in Geneva\nUpdated Oct 28, 2025\nPublished Oct 27, 2025\n" + BODY));
    }

    @Test
    void passesOverTheDayAboveTheHeadlineAndThoseOfOtherStories() {
        assertEquals(
                "none",
                published("Monday, November 3, 2025\nTalks resume in Geneva\n" + BODY
                        + "Related Stories\nTalks fail\nOct 1, 2025\n"));
    }

    @Test
    void passesOverTheDayBetweenTheItemsOfAMenu() {
        String menu = "Talks resume in Geneva\nHome\nMonday, November 3, 2025\nBusiness\nSport\n";
        assertEquals("none", published(menu + BODY));
        assertEquals("2025-10-27", published(menu + "By Ann Chen\nOct 27, 2025\n" + BODY));
    }

    @Test
    void findsTheDateInTheDateline() {
        assertEquals("1987-03-27", published("TALKS RESUME\nWASHINGTON, March 27, 1987 (Reuters) - " + BODY));
    }

    @Test
    void takesTheYearOfTheCopyrightForADayWithoutOne() {
        String text = "Talks resume in Geneva\n(Oct 25): " + BODY + "© %s Post. All rights reserved.\n";
        assertEquals("2025-10-25", published(text.formatted("2025")));
        assertEquals("none", published(text.formatted("2001-2025")));
        assertEquals("none", published("Talks resume in Geneva\n(Oct 25): " + BODY));
    }

    @Test
    void findsThePublisher() {
        assertEquals(
                "The Edge Publishing", publisher(BODY + "© 2025 The Edge Publishing Pte Ltd. All rights reserved."));
        assertEquals("scmp", publisher("Copyright scmp\n" + BODY));
        assertEquals(
                "People's Daily Online",
                publisher(BODY + "Copyright © 2025 People's Daily Online. All Rights Reserved."));
        assertEquals("Bloomberg", publisher("Ann Chen & Bob Roe / Bloomberg • 4 min read\n" + BODY));
        assertEquals("Reuters", publisher("GENEVA (Reuters) - " + BODY));
        assertEquals("Associated Press", publisher("GENEVA (AP) — " + BODY));
        assertEquals("Reuters", publisher("GENEVA, April 5 - " + BODY + "\n REUTER\n"));
        assertEquals("none", publisher(BODY));
        assertEquals("none", publisher("GENEVA (Reuters) - " + BODY + "AFP\n"));
    }

    private static String published(String text) {
        return details(text).published().map(Object::toString).orElse("none");
    }

    private static String publisher(String text) {
        return details("Talks resume in Geneva\n" + text).publisher().orElse("none");
    }

    private static Details details(String text) {
        return Imprint.of(Clutter.sift(text, Optional.empty()));
    }
}
