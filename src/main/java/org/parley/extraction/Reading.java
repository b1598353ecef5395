package org.parley.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.corpus.Article;
import org.parley.notice.Notice;

/**
 * Everything one article says, in terms of the things it speaks of.
 *
 * @param anchor the date by which its relative dates were understood
 * @param claims what it claims, in order of the text
 * @param quarantine what was read with too little confidence to be claimed
 * @param names every form under which a thing was named
 * @param weekdays days named only by their weekday, which can date an article that has no date
 */
public record Reading(
        Article article,
        Optional<LocalDate> anchor,
        List<Claim> claims,
        List<Claim> quarantine,
        Map<Thing, Set<String>> names,
        List<WeekdayClue> weekdays,
        List<Notice> notices) {}
