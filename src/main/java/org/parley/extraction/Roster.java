package org.parley.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.language.Gazetteer;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.reference.KnownPerson;

/** The persons met so far in one article, and whom a name means among them. */
final class Roster {
    private static final Words PARTS = Words.load("name-parts.txt");

    private final Optional<LocalDate> day;
    private final World world;
    private final Namesakes namesakes;
    private final List<Human> humans = new ArrayList<>();

    Roster(Optional<LocalDate> day, World world, Namesakes namesakes) {
        this.day = day;
        this.world = world;
        this.namesakes = namesakes;
    }

    List<Human> humans() {
        return humans;
    }

    /** Of several persons of one name, the one whose party or office the words around fit; otherwise none. */
    Optional<KnownPerson> known(Mention name, List<Title> titles) {
        List<KnownPerson> candidates = name.readings().stream()
                .filter(r -> r.kind() == Kind.PERSON)
                .map(r -> world.person(r.id()))
                .flatMap(Optional::stream)
                .toList();
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        Optional<String> party = titles.stream()
                .filter(t -> t.to() <= name.from() && t.to() >= name.from() - 3)
                .map(Title::party)
                .flatMap(Optional::stream)
                .findFirst();
        List<KnownPerson> fitting = candidates.stream()
                .filter(c -> party.isPresent() && c.party().equals(party.get()))
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        List<KnownPerson> core = candidates.stream().filter(KnownPerson::core).toList();
        return core.size() == 1 ? Optional.of(core.get(0)) : Optional.empty();
    }

    /** Whether the article means a known person by the name, and not someone else who bears it. */
    boolean means(KnownPerson person) {
        return namesakes.decideFor(person);
    }

    Human known(KnownPerson person) {
        return means(person) ? one(person) : namesake(person);
    }

    private Human namesake(KnownPerson person) {
        Optional<Human> met = answering(Human.words(person.label()));
        Human human = met.orElseGet(() -> Human.namesake(person.label(), surname(person)));
        if (met.isEmpty()) {
            humans.add(human);
        }
        return human;
    }

    private static String surname(KnownPerson person) {
        return Gazetteer.fold(person.surname().toLowerCase(Locale.ROOT));
    }

    private Human one(KnownPerson person) {
        for (Human human : humans) {
            if (human.known().equals(Optional.of(person.id()))) {
                return human;
            }
        }
        Human human = new Human(
                person.label(),
                surname(person),
                Optional.of(person.id()),
                person.party().isEmpty() ? Optional.empty() : Optional.of(person.party()));
        humans.add(human);
        return human;
    }

    /** The person of a name: known already in this article, known to the reference data, or new. */
    Human meet(Parse parse, int from, int to, Optional<String> party) {
        List<String> run = Human.words(parse.text(from, to));
        Optional<Human> met = answering(run);
        if (met.isPresent() && (met.get().full() || run.size() == 1)) {
            return met.get();
        }
        if (run.size() == 1) {
            List<KnownPerson> core = world.coreWithSurname(run.get(0)).stream()
                    .filter(p -> party.isEmpty() || p.party().equals(party.get()))
                    .toList();
            if (core.size() == 1) {
                return known(core.get(0));
            }
        }
        Optional<KnownPerson> named = parse.nameAt(from)
                .filter(m -> m.can(Kind.PERSON))
                .flatMap(m -> m.id(Kind.PERSON))
                .flatMap(world::person);
        List<KnownPerson> same = world
                .named(run.stream().filter(w -> w.length() > 1).toList())
                .stream()
                .filter(p -> party.isEmpty() || p.party().equals(party.get()))
                .toList();
        if (named.isEmpty() && same.size() == 1) {
            return known(same.get(0));
        }
        if (named.isPresent() && (party.isEmpty() || named.get().party().equals(party.get()))) {
            return known(named.get());
        }
        Human human = new Human(plain(parse.text(from, to)), surname(run, party), Optional.empty(), Optional.empty())
                .perhapsFamilyFirst(world.familyName(run.get(0)));
        met.ifPresent(short_ -> humans.remove(short_));
        humans.add(human);
        return human;
    }

    /** "President Reagan": the one person of that surname known to have held the office, then where the day is known. */
    Optional<Human> holder(Parse parse, int from, int to, Title title) {
        List<String> run = Human.words(parse.text(from, to));
        if (run.size() != 1 || answering(run).isPresent()) {
            return Optional.empty();
        }
        List<KnownPerson> holders = world.holders(run.get(0), title.name(), title.party(), day);
        return holders.size() == 1 ? Optional.of(known(holders.get(0))) : Optional.empty();
    }

    /** A name that ends its sentence loses the full stop; "Jr." keeps it. */
    static String plain(String name) {
        String whole = name.replaceAll("- (?=\\p{Ll})", "-");
        return whole.endsWith(".") && !whole.endsWith("r.") ? whole.substring(0, whole.length() - 1) : whole;
    }

    /** The family name: the last word, but the first of Chinese, Korean and Vietnamese names. */
    private static String surname(List<String> run, Optional<String> party) {
        boolean familyFirst = party.map(p -> PARTS.has("family-first", p)).orElse(false);
        return familyFirst && run.size() > 1 ? run.get(0) : run.get(run.size() - 1);
    }

    /** The only one whose full name begins with a word. */
    Optional<Human> named(String first) {
        List<Human> bearers = humans.stream()
                .filter(h ->
                        h.full() && h.thing().name().toLowerCase(Locale.ROOT).startsWith(first + " "))
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
    }

    Optional<Human> answering(List<String> run) {
        return humans.stream().filter(h -> h.answersTo(run)).max(Comparator.comparing(Human::full));
    }
}
