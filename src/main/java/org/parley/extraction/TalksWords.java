package org.parley.extraction;

import java.util.Set;

/** The word lists of {@code extraction/talks.txt}. */
final class TalksWords {
    private static final Words LISTS = Words.load("talks.txt");

    static final Set<String> TRADE_STORY = LISTS.list("trade-story");
    static final Set<String> NOUNS = LISTS.list("nouns");
    static final Set<String> MEETING = LISTS.list("meeting");
    static final Set<String> TRADE = LISTS.list("trade");
    static final Set<String> OTHER_TALKS = LISTS.list("other-talks");
    static final Set<String> START = LISTS.list("start");
    static final Set<String> END = LISTS.list("end");
    static final Set<String> MEETERS = LISTS.list("meeters");
    static final Set<String> EARLIER = LISTS.list("earlier");
    static final Set<String> MEET = LISTS.list("meet");
    static final Set<String> GENERAL = LISTS.list("general");
    static final Set<String> DELEGATION = LISTS.list("delegation");
    static final Set<String> TRAVEL = LISTS.list("travel");
    static final Set<String> DEFINITE = LISTS.list("definite");
    static final Set<String> TELL = LISTS.list("tell");
    static final Set<String> NONE = LISTS.list("none");
    static final Set<String> LAST = LISTS.list("last");
    static final Set<String> BESIDE = LISTS.list("beside");
    static final Set<String> AROUND_PLACES = LISTS.list("around-places");
    static final Set<String> TOWNS = LISTS.list("towns");
    static final Set<String> AFTER_CITIES = LISTS.list("after-cities");
    static final Set<String> LISTED = LISTS.list("listed");
    static final Set<String> LISTED_BEFORE = LISTS.list("listed-before");
    static final Set<String> LEAD = LISTS.list("lead");
    static final Set<String> LEADING = LISTS.list("leading");
    static final Set<String> HEADS = LISTS.list("heads");
    static final Set<String> ACCOMPANY = LISTS.list("accompany");
    static final Set<String> INCLUDE = LISTS.list("include");
    static final Set<String> TAKE_PART = LISTS.list("take-part");
    static final Set<String> DISCUSS = LISTS.list("discuss");
    static final Set<String> TRADE_OFFICES = LISTS.list("trade-offices");
    static final Set<String> TALK = LISTS.list("talk");
    static final Set<String> ABOUT = LISTS.list("about");
    static final Set<String> HELD = LISTS.list("held");
    static final Set<String> CANCEL = LISTS.list("cancel");
    static final Set<String> HOLD = LISTS.list("hold");
    static final Set<String> DENY = LISTS.list("deny");
    static final Set<String> RUMOUR = LISTS.list("rumour");
    static final Set<String> STAY = LISTS.list("stay");
    static final Set<String> NEGOTIATION = LISTS.list("negotiation");
    static final Set<String> OTHER_SUBJECTS = LISTS.list("other-subjects");
    static final Set<String> AT = LISTS.list("at");
    static final Set<String> BETWEEN = LISTS.list("between");
    static final Set<String> SERIES = LISTS.list("series");
    static final Set<String> FORMER = LISTS.list("former");
    static final Set<String> FOLLOW = LISTS.list("come-after");
    static final Set<String> NOT_HELD = LISTS.list("not-held");
    static final Set<String> DISMISS = LISTS.list("dismiss");
    static final Set<String> PLAIN = LISTS.list("plain");
    static final Set<String> ASIDE = LISTS.list("aside");

    private TalksWords() {}
}
