package org.parley.extraction;

import java.util.Locale;
import java.util.Optional;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;

/** Reads cities that no table knows, by the words around them. */
final class UnknownCities {
    private final Story story;

    UnknownCities(Story story) {
        this.story = story;
    }

    /** "in Hua Hin, Thailand", "in the resort town of Rotorua": a city of no table. */
    void read(int s, int from, int to, Sighting sighting) {
        Parse parse = story.parse(s);
        for (int i = from + 1; i < Math.min(to + 1, parse.size()) && sighting.city.isEmpty(); i++) {
            boolean in = parse.lower(i - 1).equals("in")
                    || ownCity(parse, i)
                    || parse.lower(i - 1).equals("of") && TalksWords.TOWNS.contains(parse.lower(i - 2));
            boolean name = parse.tags().get(i) == Tag.NAME
                    && parse.nameAt(i).isEmpty()
                    && parse.times(i, i + 1).isEmpty()
                    && Character.isLetter(parse.token(i).form().charAt(0))
                    && story.people().in(s, i, i + 1).isEmpty();
            if (in && name) {
                int end = i + 1;
                while (end < parse.size()
                        && parse.tags().get(end) == Tag.NAME
                        && parse.nameAt(end).isEmpty()) {
                    end++;
                }
                Optional<String> country = parse.lower(end).equals(",") && end + 1 < parse.size()
                        ? parse.nameAt(end + 1).flatMap(n -> n.id(Kind.PARTY))
                        : Optional.empty();
                boolean town = parse.lower(i - 1).equals("of") || TalksWords.TOWNS.contains(parse.lower(end));
                String word = parse.text(i, end);
                boolean fits = town || !ownCity(parse, i) && (country.isPresent() || cityLike(parse, i, end));
                if (fits && end - i <= 3) {
                    sighting.city = Optional.of(new Thing.Place(word, false, Optional.empty(), country));
                }
            }
        }
    }

    /** "In Vietnam's central Da Nang city". */
    private static boolean ownCity(Parse parse, int i) {
        int at = i - 1;
        while (at > 0 && parse.tags().get(at) == Tag.ADJECTIVE) {
            at--;
        }
        return at > 0 && parse.tags().get(at) == Tag.POSSESSIVE;
    }

    /** A name of one or two words after "in" that no noun of another kind follows. */
    private static boolean cityLike(Parse parse, int from, int end) {
        String next = end < parse.size() ? parse.lower(end) : ".";
        if (next.equals("-")
                && parse.token(end - 1).span().end() == parse.token(end).span().start()) {
            return false;
        }
        boolean ends = TalksWords.AFTER_CITIES.contains(next)
                || parse.times(end, end + 1).stream().findAny().isPresent();
        return ends
                && !parse.token(from).form().equals(parse.token(from).form().toUpperCase(Locale.ROOT))
                && Character.isUpperCase(parse.token(from).form().charAt(0));
    }
}
