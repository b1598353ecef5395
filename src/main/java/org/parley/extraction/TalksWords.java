package org.parley.extraction;

import java.util.Set;

/** The word lists of {@code extraction/talks.txt}. */
final class TalksWords {
    private static final Words LISTS = Words.load("talks.txt");

    static final Set<String> TRADE_STORY = LISTS.all("trade-story");
    static final Set<String> NOUNS = LISTS.all("nouns");
    static final Set<String> MEETING = LISTS.all("meeting");
    static final Set<String> TRADE = LISTS.all("trade");
    static final Set<String> OTHER_TALKS = LISTS.all("other-talks");
    static final Set<String> START = LISTS.all("start");
    static final Set<String> END = LISTS.all("end");
    static final Set<String> MEETERS = LISTS.all("meeters");
    static final Set<String> EARLIER = LISTS.all("earlier");
    static final Set<String> MEET = LISTS.all("meet");
    static final Set<String> GENERAL = LISTS.all("general");
    static final Set<String> DELEGATION = LISTS.all("delegation");
    static final Set<String> TRAVEL = LISTS.all("travel");
    static final Set<String> DEFINITE = LISTS.all("definite");
    static final Set<String> TELL = LISTS.all("tell");
    static final Set<String> NONE = LISTS.all("none");
    static final Set<String> LAST = LISTS.all("last");
    static final Set<String> BESIDE = LISTS.all("beside");
    static final Set<String> AROUND_PLACES = LISTS.all("around-places");
    static final Set<String> TOWNS = LISTS.all("towns");
    static final Set<String> AFTER_CITIES = LISTS.all("after-cities");
    static final Set<String> LISTED = LISTS.all("listed");
    static final Set<String> LISTED_BEFORE = LISTS.all("listed-before");
    static final Set<String> LEAD = LISTS.all("lead");
    static final Set<String> LEADING = LISTS.all("leading");
    static final Set<String> HEADS = LISTS.all("heads");
    static final Set<String> ACCOMPANY = LISTS.all("accompany");
    static final Set<String> INCLUDE = LISTS.all("include");
    static final Set<String> TAKE_PART = LISTS.all("take-part");
    static final Set<String> DISCUSS = LISTS.all("discuss");
    static final Set<String> TRADE_OFFICES = LISTS.all("trade-offices");
    static final Set<String> TALK = LISTS.all("talk");
    static final Set<String> ABOUT = LISTS.all("about");
    static final Set<String> HELD = LISTS.all("held");
    static final Set<String> OTHER_OFFICES = LISTS.all("other-offices");
    static final Set<String> CANCEL = LISTS.all("cancel");
    static final Set<String> HOLD = LISTS.all("hold");
    static final Set<String> DENY = LISTS.all("deny");
    static final Set<String> RUMOUR = LISTS.all("rumour");

    private TalksWords() {}
}
