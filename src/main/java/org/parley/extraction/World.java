package org.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.language.Gazetteer;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.reference.KnownPerson;
import org.parley.reference.Organisation;
import org.parley.reference.Party;
import org.parley.reference.Place;
import org.parley.reference.Reference;
import org.parley.reference.SummitSeries;
import org.parley.reference.Topic;

/** The reference data, ready to be asked by id and by name. */
public final class World {
    private final Reference reference;
    private final Map<String, Party> parties;
    private final Map<String, Place> places;
    private final Map<String, KnownPerson> people;
    private final Map<String, Organisation> organisations;
    private final Map<String, Topic> topics;
    private final Map<String, SummitSeries> summits;
    private final Map<String, List<KnownPerson>> coreBySurname = new HashMap<>();
    private final Map<String, List<KnownPerson>> byName = new HashMap<>();
    private final Map<String, List<KnownPerson>> bySurname = new HashMap<>();
    private final java.util.Set<String> familyFirst = new java.util.HashSet<>();
    private final java.util.Set<String> given = new java.util.HashSet<>();
    private final Map<String, java.util.Set<String>> officeParties = new HashMap<>();

    public World(Reference reference) {
        this.reference = reference;
        this.parties = index(reference.parties(), Party::id);
        this.places = index(reference.places(), Place::id);
        this.people = index(reference.people(), KnownPerson::id);
        this.organisations = index(reference.organisations(), Organisation::id);
        this.topics = index(reference.topics(), Topic::id);
        this.summits = index(reference.summits(), SummitSeries::id);
        reference.people().forEach(this::name);
        reference.offices().forEach(o -> officeParties
                .computeIfAbsent(o.title().toLowerCase(java.util.Locale.ROOT), key -> new java.util.TreeSet<>())
                .add(o.party()));
        reference.people().stream().filter(KnownPerson::core).forEach(p -> coreBySurname
                .computeIfAbsent(
                        Gazetteer.fold(p.surname().toLowerCase(java.util.Locale.ROOT)), key -> new ArrayList<>())
                .add(p));
    }

    /** The persons of a surname who have held an office of a title, at a day where it is known. */
    List<KnownPerson> holders(String surname, String title, Optional<String> party, Optional<java.time.LocalDate> day) {
        String slug = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        List<KnownPerson> holders = bySurname.getOrDefault(surname, List.of()).stream()
                .filter(p -> party.isEmpty() || p.party().equals(party.get()))
                .filter(p -> p.tenures().stream().anyMatch(t -> t.office().endsWith("/" + slug)))
                .toList();
        List<KnownPerson> then = holders.stream()
                .filter(p -> day.isPresent()
                        && p.tenures().stream()
                                .anyMatch(t -> t.office().endsWith("/" + slug)
                                        && during(t, day.get().toString())))
                .toList();
        return then.size() == 1 ? then : holders;
    }

    /** Whether a known person held an office of a party on a day, or ever where the day is not known. */
    boolean held(KnownPerson person, String title, String party, Optional<java.time.LocalDate> day) {
        String slug = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return person.party().equals(party)
                && person.tenures().stream()
                        .anyMatch(t -> t.office().endsWith("/" + slug)
                                && day.map(d -> during(t, d.toString())).orElse(true));
    }

    private static boolean during(KnownPerson.Tenure tenure, String day) {
        boolean after = tenure.start().map(start -> start.compareTo(day) <= 0).orElse(false);
        boolean before = tenure.end()
                .map(end -> end.compareTo(day.substring(0, Math.min(day.length(), end.length()))) >= 0)
                .orElse(true);
        return after && before;
    }

    /** Whether someone of a people that puts the family name first bears a name as that. */
    boolean familyName(String name) {
        return familyFirst.contains(name);
    }

    /** Whether someone in the reference data bears a given name. */
    boolean given(String name) {
        return given.contains(Gazetteer.fold(name));
    }

    private void name(KnownPerson person) {
        List<String> words = Human.words(person.label());
        if (words.size() > 1
                && !words.get(0).equals(Gazetteer.fold(person.surname().toLowerCase(java.util.Locale.ROOT)))) {
            given.add(words.get(0));
        } else if (words.size() > 1) {
            familyFirst.add(words.get(0));
        }
        bySurname
                .computeIfAbsent(
                        Gazetteer.fold(person.surname().toLowerCase(java.util.Locale.ROOT)), key -> new ArrayList<>())
                .add(person);
        List<KnownPerson> bearers =
                byName.computeIfAbsent(String.join(" ", Human.words(person.label())), key -> new ArrayList<>());
        bearers.add(person);
    }

    private static <T> Map<String, T> index(List<T> items, Function<T, String> id) {
        Map<String, T> map = new HashMap<>();
        items.forEach(item -> map.put(id.apply(item), item));
        return map;
    }

    public Reference reference() {
        return reference;
    }

    public Optional<Party> party(String id) {
        return Optional.ofNullable(parties.get(id));
    }

    public Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    public Optional<KnownPerson> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    public Optional<Organisation> organisation(String id) {
        return Optional.ofNullable(organisations.get(id));
    }

    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    public Optional<SummitSeries> summit(String id) {
        return Optional.ofNullable(summits.get(id));
    }

    /** The party of an office that only one party has ("Treasury Secretary"). */
    Optional<String> partyOfOffice(String title) {
        java.util.Set<String> parties =
                officeParties.getOrDefault(title.toLowerCase(java.util.Locale.ROOT), java.util.Set.of());
        return parties.size() == 1 ? parties.stream().findFirst() : Optional.empty();
    }

    /** The persons whose full name is these words, folded and in lower case; more than one where there are namesakes. */
    List<KnownPerson> named(List<String> words) {
        return words.size() < 2 ? List.of() : byName.getOrDefault(String.join(" ", words), List.of());
    }

    /** The regulars of trade diplomacy with a surname, given folded and in lower case. */
    List<KnownPerson> coreWithSurname(String surname) {
        return coreBySurname.getOrDefault(surname, List.of());
    }

    private static Optional<String> owner(Organisation organisation) {
        return organisation.kind().startsWith("EU ") ? Optional.of("european-union") : organisation.party();
    }

    /** The party that a name names, or whose body it is. */
    Optional<String> partyOf(Mention mention) {
        return mention.party().or(() -> mention.id(Kind.ORGANISATION)
                .flatMap(this::organisation)
                .flatMap(World::owner));
    }
}
