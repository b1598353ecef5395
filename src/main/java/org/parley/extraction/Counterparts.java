package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import org.parley.language.Parse;

/** Offices told by those of others: "Commerce Minister Ana Duval met her Peruvian counterpart, Rosa Quispe". */
final class Counterparts {
    private final List<Introduction> introductions;

    Counterparts(List<Introduction> introductions) {
        this.introductions = introductions;
    }

    /** What a sentence with some persons tells of the offices of their counterparts. */
    List<Introduction> read(int s, Parse parse, List<PersonMention> mentions) {
        return mentions.stream()
                .filter(m -> counterpart(parse, m.from()))
                .filter(m -> !introduced(m.person()))
                .flatMap(m -> other(mentions, m).flatMap(o -> office(s, o, m.person())).stream())
                .toList();
    }

    private static boolean counterpart(Parse parse, int from) {
        int i = parse.lower(from - 1).equals(",") ? from - 2 : from - 1;
        return parse.lower(i).equals("counterpart")
                || parse.lower(i).equals("number") && parse.lower(i - 1).equals("opposite");
    }

    private boolean introduced(Human human) {
        return introductions.stream().anyMatch(i -> i.person().equals(human));
    }

    /** The person named last before, whose counterpart it is. */
    private static Optional<PersonMention> other(List<PersonMention> mentions, PersonMention counterpart) {
        return mentions.stream()
                .filter(m -> m.to() <= counterpart.from() && !m.person().equals(counterpart.person()))
                .reduce((a, b) -> b);
    }

    /** The office by which the article introduced somebody, as that of the counterpart. */
    private Optional<Introduction> office(int s, PersonMention of, Human counterpart) {
        return introductions.stream()
                .filter(i -> i.person().equals(of.person())
                        && !i.title().business()
                        && !i.title().former())
                .findFirst()
                .filter(i -> !counterpart.party().equals(of.person().party()))
                .map(i -> new Introduction(s, counterpart, i.title().of(counterpart.party()), "title-name"));
    }
}
