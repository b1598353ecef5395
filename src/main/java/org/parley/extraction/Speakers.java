package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Gazetteer;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;

/** Persons whom nothing but their speaking, or a title behind the name, proves to be persons. */
final class Speakers {
    private static final Words PARTS = Words.load("name-parts.txt");

    private final Pairs pairs;
    private final Roster roster;
    private final Titles titles;

    Speakers(Pairs pairs, Roster roster, Titles titles) {
        this.pairs = pairs;
        this.roster = roster;
        this.titles = titles;
    }

    /** "said Mary Smith", "Mary Smith, a lawyer, told reporters": a name of two or three words that a verb of speech or a title proves. */
    void read(Parse parse, List<Title> found) {
        for (int i = 0; i < parse.size(); i++) {
            boolean sir = titles.honorific(parse.lower(i)) && parse.token(i).capitalised();
            if (!sir
                    && (NameRuns.word(parse, i, false) || NameRuns.initial(parse, i))
                    && (i == 0 || titles.honorific(parse.lower(i - 1)) || !NameRuns.word(parse, i - 1, false))) {
                int end = NameRuns.end(parse, i, false);
                if (end - i <= 3 && isFree(parse, i)) {
                    read(parse, found, i, end);
                }
                i = Math.max(i, end - 1);
            }
        }
    }

    private void read(Parse parse, List<Title> found, int i, int end) {
        if (end - i == 1 && speaks(parse, i, end) && isNew(parse, i, end)) {
            fullName(Gazetteer.fold(parse.lower(i)));
        } else if (end - i >= 2 && isProven(parse, found, i, end) && isNew(parse, i, end)) {
            roster.meet(parse, i, end, Optional.empty());
        }
    }

    private boolean isNew(Parse parse, int from, int end) {
        return roster.answering(Human.words(parse.text(from, end))).isEmpty();
    }

    /** Whether a run of capitalised words is no title, no known name and no ordinary word at the start of its sentence. */
    private boolean isFree(Parse parse, int i) {
        if (i == 0 && Lexical.common(parse, i) || titles.headWord(parse.lower(i))) {
            return false;
        }
        boolean place =
                parse.nameAt(i).filter(n -> n.can(Kind.CITY) && n.length() == 1).isPresent()
                        && !Set.of("in", "from", "at", "to").contains(parse.lower(i - 1));
        return place || parse.nameAt(i).filter(n -> !n.can(Kind.PERSON)).isEmpty();
    }

    private boolean isProven(Parse parse, List<Title> found, int i, int end) {
        return speaks(parse, i, end)
                || parse.lower(end).equals(",") && titledAt(parse, found, end + 1)
                || namedAide(parse, i);
    }

    private static boolean speaks(Parse parse, int from, int end) {
        int chunk = parse.chunkAt(from);
        int before =
                chunk < 0 ? from - 1 : Math.min(from, parse.chunks().get(chunk).from()) - 1;
        return Words.SPEECH.has("proves", parse.lower(end))
                || Words.SPEECH.has("proves", parse.lower(from - 1))
                || parse.lower(from - 1).equals("'s") && Words.SPEECH.has("proves", parse.lower(before))
                || parse.clauses().stream()
                        .anyMatch(c ->
                                Words.SPEECH.has("proves", parse.lower(c.verb().head()))
                                        && c.subject()
                                                .filter(p -> p.parts().get(0).covers(from))
                                                .isPresent());
    }

    /** "one of Lighthizer's deputies, Jeffrey Gerrish". */
    private static boolean namedAide(Parse parse, int from) {
        return parse.lower(from - 1).equals(",") && PARTS.has("aide", parse.lower(from - 2));
    }

    /** A surname that speaks belongs to the full name the article gives elsewhere. */
    private void fullName(String surname) {
        for (Pairs.Place place : pairs.of(surname)) {
            if (fullName(place.parse(), place.token())) {
                return;
            }
        }
    }

    private boolean fullName(Parse parse, int i) {
        if (!NameRuns.word(parse, i, false) || !NameRuns.word(parse, i - 1, false)) {
            return false;
        }
        int from = i - 1 > 0 && NameRuns.word(parse, i - 2, false) ? i - 2 : i - 1;
        int end = NameRuns.end(parse, from, false);
        boolean whole = end == i + 1 && !(from == 0 && Lexical.common(parse, 0));
        if (whole) {
            roster.meet(parse, from, end, Optional.empty());
        }
        return whole;
    }

    private boolean titledAt(Parse parse, List<Title> found, int from) {
        return found.stream()
                .anyMatch(t -> t.start() >= from
                        && t.start() <= from + 1
                        && !titles.nameFollows(parse, t)
                        && (TitledNames.ends(parse, t) || from - 1 == NameRuns.end(parse, 0, false)));
    }
}
