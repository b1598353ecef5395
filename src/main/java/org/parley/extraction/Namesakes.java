package org.parley.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Gazetteer;
import org.parley.language.Mention;
import org.parley.language.Parse;
import org.parley.language.Tag;
import org.parley.reference.KnownPerson;

/**
 * Whether a person of an article is the one the reference data knows, where others bear the name too: an office must decide
 * it, or for a regular of trade diplomacy the party; what tells of another person, or of both, decides against it.
 */
final class Namesakes {
    private static final int NEAR = 3;
    private static final int GROWN = 18;

    private final List<Parse> parses;
    private final List<List<Title>> titles;
    private final Optional<java.time.LocalDate> day;
    private final Map<String, Boolean> decided = new HashMap<>();

    Namesakes(List<Parse> parses, List<List<Title>> titles, Optional<java.time.LocalDate> day) {
        this.parses = parses;
        this.titles = titles;
        this.day = day;
    }

    /** Whether the article means this person by the name; true without a look for a name that nobody else bears. */
    boolean decideFor(KnownPerson person) {
        return !person.namesakes() || decided.computeIfAbsent(person.id(), id -> decide(person));
    }

    private boolean decide(KnownPerson person) {
        boolean office = false;
        boolean party = false;
        for (int s = 0; s < parses.size(); s++) {
            for (Mention mention : named(parses.get(s), person)) {
                List<Title> near = near(s, mention.from(), mention.to());
                if (another(parses.get(s), mention, near, person)) {
                    return false;
                }
                office |= near.stream().anyMatch(title -> held(title, person));
                party |= person.core() && namesParty(parses.get(s), person);
            }
            office |= titledSurname(s, person) || person.core() && bareTitle(s, person);
        }
        return (office || party) && grown(person);
    }

    private static List<Mention> named(Parse parse, KnownPerson person) {
        return parse.names().stream()
                .filter(mention -> mention.readings().stream()
                        .anyMatch(r -> r.kind() == Mention.Kind.PERSON && r.id().equals(person.id())))
                .toList();
    }

    /** Titles right before a name, honorifics between, or behind it after a comma. */
    private List<Title> near(int s, int from, int to) {
        return titles.get(s).stream()
                .filter(t -> t.to() <= from && t.to() >= from - NEAR || t.start() >= to && t.start() <= to + NEAR)
                .toList();
    }

    /** "Foreign Minister Wang", the full name elsewhere. */
    private boolean titledSurname(int s, KnownPerson person) {
        Parse parse = parses.get(s);
        String surname = Gazetteer.fold(person.surname().toLowerCase(Locale.ROOT));
        return titles.get(s).stream()
                .anyMatch(t -> t.to() < parse.size()
                        && Gazetteer.fold(parse.lower(t.to())).equals(surname)
                        && held(t, person));
    }

    /** "the business and trade secretary", no name with it, in a story that names one who held that office. */
    private boolean bareTitle(int s, KnownPerson person) {
        Parse parse = parses.get(s);
        return titles.get(s).stream()
                .anyMatch(t -> held(t, person)
                        && (t.to() >= parse.size() || parse.tags().get(t.to()) != Tag.NAME));
    }

    private static boolean held(Title title, KnownPerson person) {
        String slug = title.name().toLowerCase(Locale.ROOT).replace(' ', '-');
        boolean ofParty = title.party().map(person.party()::equals).orElse(true);
        return ofParty
                && !title.business()
                && person.tenures().stream().anyMatch(t -> t.office().endsWith("/" + slug));
    }

    private static boolean namesParty(Parse parse, KnownPerson person) {
        return parse.names().stream().anyMatch(n -> n.party().equals(Optional.of(person.party())));
    }

    /** A title of another party, a trade, or "a software engineer" behind the name. */
    private static boolean another(Parse parse, Mention mention, List<Title> near, KnownPerson person) {
        boolean elsewhere = near.stream()
                .anyMatch(t -> t.business()
                        || t.party().map(p -> !p.equals(person.party())).orElse(false));
        return elsewhere || near.isEmpty() && (described(parse, mention.to()) || trade(parse, mention.from() - 1));
    }

    private static boolean described(Parse parse, int at) {
        return Set.of(",", "(").contains(parse.lower(at))
                && Set.of("a", "an").contains(parse.lower(at + 1))
                && parse.tags().get(Math.min(at + 2, parse.size() - 1)) != Tag.STOP;
    }

    /** "basketball coach Doug Collins", "Professor Liu He". */
    private static boolean trade(Parse parse, int before) {
        return before >= 0
                && (parse.tags().get(before) == Tag.NOUN
                        || Set.of("professor", "prof", "dr", "coach", "captain")
                                .contains(parse.lower(before).replace(".", "")));
    }

    /** Nobody negotiates before they are of age. */
    private boolean grown(KnownPerson person) {
        Optional<Integer> birth = person.birth().map(b -> Integer.parseInt(b.substring(0, 4)));
        return day.isEmpty() || birth.isEmpty() || day.get().getYear() - birth.get() >= GROWN;
    }
}
