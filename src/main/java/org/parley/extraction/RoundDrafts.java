package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rounds an article tells of, while it is read: which of them a sentence means. */
final class RoundDrafts {
    private final Story story;
    private final List<RoundDraft> rounds = new ArrayList<>();
    private final RoundDates dates;
    private Optional<RoundDraft> main = Optional.empty();
    private Optional<RoundDraft> current = Optional.empty();

    RoundDrafts(Story story) {
        this.story = story;
        this.dates = new RoundDates(story);
    }

    List<RoundDraft> all() {
        return rounds;
    }

    /** Whether a round has been told of so far. */
    boolean any() {
        return !rounds.isEmpty();
    }

    /** The round the article is about: the first one that is no earlier one. */
    Optional<RoundDraft> main() {
        return main;
    }

    /** The days of the rounds. */
    RoundDates dates() {
        return dates;
    }

    /** The round the sentence being read has told of. */
    Optional<RoundDraft> current() {
        return current;
    }

    void sentence() {
        current = Optional.empty();
    }

    Optional<RoundDraft> place(Sighting sighting) {
        Optional<RoundDraft> draft = find(sighting);
        if (draft.isEmpty()) {
            if (sighting.city.isEmpty()
                    && sighting.country.isEmpty()
                    && sighting.ordinal.isEmpty()
                    && (sighting.earlier || sighting.parties.isEmpty() && sighting.site.isEmpty())) {
                return Optional.empty();
            }
            RoundDraft fresh = new RoundDraft(rounds.size());
            fresh.earlier = sighting.earlier;
            fresh.next = sighting.next;
            rounds.add(fresh);
            if (!sighting.earlier && main.isEmpty()) {
                main = Optional.of(fresh);
            }
            draft = Optional.of(fresh);
        }
        add(draft.get(), sighting);
        current = draft;
        return draft;
    }

    private Optional<RoundDraft> find(Sighting sighting) {
        Optional<RoundDraft> main = this.main.filter(m -> fitsNext(m, sighting));
        if (sighting.city.isPresent()) {
            Optional<RoundDraft> same = rounds.stream()
                    .filter(r -> sameCity(r, sighting.city.get()) && fitsOrdinal(r, sighting) && dates.fit(r, sighting))
                    .findFirst();
            if (same.isPresent()) {
                return same;
            }
            return main.filter(m -> m.cities.isEmpty()
                    && fitsCountry(m, sighting.city.get().country())
                    && fitsOrdinal(m, sighting)
                    && dates.fit(m, sighting)
                    && !sighting.earlier
                    && !m.earlier);
        }
        if (sighting.ordinal.isPresent()) {
            Optional<RoundDraft> same = rounds.stream()
                    .filter(r -> r.ordinal.equals(sighting.ordinal))
                    .findFirst();
            return same.isPresent()
                    ? same
                    : main.filter(m -> m.ordinal.isEmpty() && !sighting.earlier && fitsCountry(m, sighting.country));
        }
        if (sighting.country.isPresent()) {
            Optional<RoundDraft> same = rounds.stream()
                    .filter(r -> r.country.equals(sighting.country)
                            || r.places.stream().anyMatch(p -> p.country().equals(sighting.country)))
                    .findFirst();
            return same.isPresent()
                    ? same
                    : main.filter(m -> m.country.isEmpty() && m.cities.isEmpty() && !sighting.earlier);
        }
        if (sighting.earlier) {
            return Optional.empty();
        }
        if (current.isPresent() && current.get().sentences.contains(sighting.sentence) && !current.get().earlier) {
            return current;
        }
        return main.filter(m -> sighting.parties.isEmpty()
                || m.parties.isEmpty()
                || sighting.parties.stream().anyMatch(m.parties::contains));
    }

    /** "Delhi" is short for "New Delhi". */
    private static boolean sameCity(RoundDraft draft, Thing.Place city) {
        return draft.places.stream()
                .anyMatch(p -> p.name().equals(city.name())
                        || p.country().equals(city.country())
                                && (p.name().endsWith(" " + city.name())
                                        || city.name().endsWith(" " + p.name())));
    }

    /** "The next round" is not the one the article has told of, unless that was the next one too. */
    private static boolean fitsNext(RoundDraft draft, Sighting sighting) {
        boolean held = draft.status.filter(s -> s.value().equals("Held")).isPresent();
        return !sighting.next || draft.next || !held;
    }

    private static boolean fitsOrdinal(RoundDraft draft, Sighting sighting) {
        return sighting.ordinal.isEmpty() || draft.ordinal.isEmpty() || draft.ordinal.equals(sighting.ordinal);
    }

    private static boolean fitsCountry(RoundDraft draft, Optional<String> country) {
        return draft.country.isEmpty() || country.isEmpty() || draft.country.equals(country);
    }

    private void add(RoundDraft draft, Sighting sighting) {
        int s = sighting.sentence;
        sighting.status.ifPresent(told -> draft.status(told, s, sighting.pattern));
        draft.sentences.add(s);
        sighting.city.ifPresent(c -> {
            if (draft.places.stream().anyMatch(p -> c.name().endsWith(" " + p.name()))) {
                draft.places.clear();
                draft.cities.clear();
                draft.notes.removeIf(n -> n.relation() == Relation.CITY);
            }
            if (draft.cities.isEmpty()) {
                draft.cities.add(c.name());
                draft.places.add(c);
                note(draft, sighting, Relation.CITY, c.name());
                c.country().filter(p -> draft.country.isEmpty()).ifPresent(p -> draft.country = Optional.of(p));
            }
        });
        sighting.country.filter(c -> draft.country.isEmpty()).ifPresent(c -> {
            draft.country = Optional.of(c);
            note(draft, sighting, Relation.COUNTRY, c);
        });
        sighting.site.ifPresent(p -> {
            draft.sites.add(p);
            note(draft, sighting, Relation.SITE, p.name());
        });
        sighting.ordinal.filter(o -> draft.ordinal.isEmpty()).ifPresent(o -> {
            draft.ordinal = Optional.of(o);
            note(draft, sighting, Relation.ORDINAL, o.toString());
        });
        for (String party : sighting.parties) {
            if (draft.parties.add(party)) {
                note(draft, sighting, Relation.PARTY, party);
            }
        }
        sighting.duration.ifPresent(d -> note(draft, sighting, Relation.DURATION, d));
        sighting.summit.ifPresent(m -> note(draft, sighting, Relation.SIDELINES, m));
        sighting.began.ifPresent(d -> draft.starts.putIfAbsent(
                d.toString(), new RoundDraft.Note(s, sighting.pattern, Relation.START, d.toString())));
        if (sighting.dated) {
            dates.add(draft, sighting);
        }
    }

    private static void note(RoundDraft draft, Sighting sighting, Relation relation, String value) {
        draft.notes.add(new RoundDraft.Note(sighting.sentence, sighting.pattern, relation, value));
    }

    /** Talks have two sides: where sentences name one or none, those of the other rounds or of the article fill the place. */
    void completeParties() {
        for (RoundDraft draft : rounds) {
            boolean lacks = draft.parties.size() == 1 || draft.parties.isEmpty() && !draft.earlier;
            if (lacks) {
                pairFor(draft).forEach(p -> complete(draft, p));
            }
        }
    }

    /** Talks that begin or end these days and of which no place is told are where the report was written, if that is one of theirs. */
    void completePlace() {
        main.filter(m -> m.cities.isEmpty() && m.country.isEmpty() && m.parties.size() >= 2 && dates.fresh(m))
                .ifPresent(m -> story.writtenAt()
                        .filter(p -> p.country().filter(m.parties::contains).isPresent() || opens(m))
                        .ifPresent(p -> writtenAt(m, p)));
    }

    /** "GENEVA, July 3 - Peru and Chile ended talks": the first sentence tells that talks were held, and a third country whence. */
    private boolean opens(RoundDraft draft) {
        int first = 0;
        while (first < story.parses().size() - 1 && !story.body(first)) {
            first++;
        }
        boolean held = draft.status.filter(s -> s.value().equals("Held")).isPresent();
        return held
                && draft.sentences.contains(first)
                && draft.status.orElseThrow().sentence() == first;
    }

    private static void writtenAt(RoundDraft draft, Thing.Place place) {
        draft.cities.add(place.name());
        draft.places.add(place);
        draft.country = place.country();
        draft.notes.add(
                new RoundDraft.Note(draft.sentences.iterator().next(), "talks-verb", Relation.CITY, place.name()));
    }

    private List<String> pairFor(RoundDraft draft) {
        return Stream.concat(
                        rounds.stream().filter(r -> r.parties.size() == 2).map(r -> List.copyOf(r.parties)),
                        Stream.of(story.pair()))
                .filter(pair -> pair.containsAll(draft.parties))
                .findFirst()
                .orElse(List.of());
    }

    private static void complete(RoundDraft draft, String party) {
        int s = draft.sentences.isEmpty() ? 0 : draft.sentences.iterator().next();
        if (draft.parties.add(party)) {
            draft.notes.add(new RoundDraft.Note(s, "talks-between-main-parties", Relation.PARTY, party));
        }
    }
}
