package org.parley.extraction;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;

/** Where an article was written, and what its sentences name as places. */
record Scene(String text, World world) {
    private static final Pattern DATELINE =
            Pattern.compile("^(\\p{Lu}[\\p{Lu} .'-]{2,30}?)(?:,| ?\\(| ?[\u2010-\u2015:]| -)");

    private static final Pattern TOWN = Pattern.compile("^(\\p{Lu}[\\p{Lu} '-]{2,30}), (\\p{Lu}[\\p{L} ]{2,30}), ");

    private static final Words PLACES = Words.load("places.txt");

    /** The city a phrase names, where it is used as a place. */
    Optional<Thing.Place> city(Parse parse, int from, int to) {
        return parse.names(from, to).stream()
                .filter(n -> n.can(Kind.CITY))
                .map(n -> n.id(Kind.CITY).flatMap(world::place))
                .flatMap(Optional::stream)
                .findFirst()
                .map(p -> new Thing.Place(p.label(), false, Optional.of(p.id()), Optional.of(p.party())));
    }

    /** The city in the dateline: what "here" means. */
    Optional<Thing.Place> writtenAt() {
        return text.lines()
                .filter(l -> !l.isBlank())
                .limit(12)
                .map(DATELINE::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1).strip())
                .flatMap(name -> world.reference().places().stream()
                        .filter(p -> p.label().equalsIgnoreCase(name))
                        .limit(1))
                .findFirst()
                .map(p -> new Thing.Place(p.label(), false, Optional.of(p.id()), Optional.of(p.party())))
                .or(this::writtenInUnknownTown);
    }

    /** "TAUPO, New Zealand, March 22 -": a town that no table knows. */
    private Optional<Thing.Place> writtenInUnknownTown() {
        return text.lines()
                .limit(12)
                .map(TOWN::matcher)
                .filter(Matcher::find)
                .findFirst()
                .flatMap(m -> world.reference().parties().stream()
                        .filter(p -> p.label().equals(m.group(2).strip()))
                        .findFirst()
                        .map(p -> new Thing.Place(titled(m.group(1)), false, Optional.empty(), Optional.of(p.id()))));
    }

    private static String titled(String capitals) {
        return Pattern.compile("(?<=\\p{L})\\p{Lu}").matcher(capitals).replaceAll(m -> m.group()
                .toLowerCase(Locale.ROOT));
    }

    /** Whether a name is used as a place here: "in Geneva", "to Washington". */
    static boolean locative(Parse parse, Mention name) {
        int i = name.from() - 1;
        while (i >= 0
                && (parse.lower(i).equals("the")
                        || parse.lower(i).equals("central")
                        || parse.lower(i).equals("downtown")
                        || parse.lower(i).equals("nearby"))) {
            i--;
        }
        return PLACES.has("before", parse.lower(i));
    }
}
