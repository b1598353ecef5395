package org.parley.extraction;

import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.reference.Party;

/** Reads where talks are held: cities, buildings, countries, and the summit beside which they are held. */
final class TalksVenues {
    private final Story story;
    private final UnknownCities unknown;

    TalksVenues(Story story) {
        this.story = story;
        this.unknown = new UnknownCities(story);
    }

    void places(int s, int from, int to, Sighting sighting) {
        Parse parse = story.parse(s);
        for (Mention name : parse.names(from, Math.min(parse.size(), to + 1))) {
            boolean locative = Story.locative(parse, name)
                    && ofTalks(s, name)
                    && !Set.of("from", "for").contains(parse.lower(name.from() - 1));
            boolean attributive = name.to() < parse.size()
                    && (TalksWords.NOUNS.contains(parse.lower(name.to()))
                            || TalksWords.MEETING.contains(parse.lower(name.to()))
                            || parse.lower(name.to()).equals("hotel"))
                    && name.can(Kind.CITY)
                    && (!name.can(Kind.METONYM) || parse.lower(name.to()).equals("hotel"));
            boolean possessive = parse.lower(name.from() - 1).equals("'s") && name.can(Kind.CITY);
            if (name.can(Kind.SITE)
                    && (locative
                            || parse.lower(name.from() - 1).equals("the")
                                    && Set.of("at", "in").contains(parse.lower(name.from() - 2)))) {
                site(parse, name, sighting);
            } else if (name.can(Kind.CITY) && (locative || attributive || possessive)) {
                if (sighting.city.isEmpty()) {
                    sighting.city = story.city(s, name.from(), name.to());
                }
            } else if (name.can(Kind.PARTY)
                    && parse.lower(name.from() - 1).equals("in")
                    && country(name)
                    && ofTalks(s, name)
                    && !parse.lower(name.to()).equals("'s")) {
                sighting.country = sighting.country.or(() -> name.id(Kind.PARTY));
            } else if (name.can(Kind.SUMMIT) && near(parse, name.from(), TalksWords.BESIDE)) {
                sighting.summit = name.id(Kind.SUMMIT);
            }
        }
        if (sighting.city.isEmpty() && Lexical.any(parse, from, Math.min(parse.size(), to + 1), Set.of("here"))) {
            sighting.city = story.writtenAt();
        }
        capitalOf(s, from, to, sighting);
        unknown.read(s, from, to, sighting);
    }

    private boolean country(Mention name) {
        return name.id(Kind.PARTY)
                .flatMap(story.world()::party)
                .filter(p -> p.kind() != Party.Kind.BODY)
                .isPresent();
    }

    /** "At the White House" is the place; "next door to" it is at least in its country. */
    private void site(Parse parse, Mention name, Sighting sighting) {
        int at = parse.lower(name.from() - 1).equals("the") ? name.from() - 2 : name.from() - 1;
        name.id(Kind.SITE).flatMap(story.world()::place).ifPresent(p -> {
            if (Set.of("at", "in", "inside", "on").contains(parse.lower(at))) {
                sighting.site =
                        Optional.of(new Thing.Place(p.label(), true, Optional.of(p.id()), Optional.of(p.party())));
            }
            boolean there = sighting.site.isPresent()
                    || Set.of("near", "outside").contains(parse.lower(at))
                    || parse.lower(at - 1).equals("door");
            if (there && sighting.country.isEmpty()) {
                sighting.country = Optional.of(p.party());
            }
        });
    }

    /** "talks in Geneva", "met on Monday in Geneva", not "since her arrest in Vancouver". */
    private boolean ofTalks(int s, Mention name) {
        Parse parse = story.parse(s);
        int chunk = parse.chunkAt(name.from());
        int before = chunk - 2;
        while (before >= 0
                && (parse.chunks().get(before).is(Chunk.Kind.OTHER)
                        || parse.chunks().get(before).is(Chunk.Kind.QUOTE))) {
            before--;
        }
        if (before < 0 || !parse.chunks().get(before).nominal()) {
            return true;
        }
        Chunk noun = parse.chunks().get(before);
        String head = parse.lower(noun.to() - 1);
        boolean event = TalksWords.NOUNS.contains(head)
                || TalksWords.MEETING.contains(head)
                || head.startsWith("day")
                || TalksWords.AROUND_PLACES.contains(head);
        boolean actor = story.headPerson(s, noun).isPresent()
                || TalksWords.MEETERS.contains(head)
                || parse.nameAt(noun.to() - 1).isPresent();
        return event || actor;
    }

    private static boolean near(Parse parse, int at, Set<String> words) {
        return Lexical.any(parse, Math.max(0, at - 7), at, words);
    }

    /** "in the Malaysian capital". */
    private void capitalOf(int s, int from, int to, Sighting sighting) {
        Parse parse = story.parse(s);
        for (int i = from; i < to; i++) {
            if (parse.lower(i).equals("capital") && sighting.city.isEmpty()) {
                Optional<String> party = parse.nameAt(i - 1).flatMap(Mention::party);
                party.flatMap(p -> story.world().reference().places().stream()
                                .filter(c -> c.capital() && c.party().equals(p))
                                .findFirst())
                        .ifPresent(c -> sighting.city = Optional.of(
                                new Thing.Place(c.label(), false, Optional.of(c.id()), Optional.of(c.party()))));
            }
        }
    }

    /** "In Leuven, where round four was held". */
    void whereHeld(int s, Chunk chunk, Sighting sighting) {
        Parse parse = story.parse(s);
        if (sighting.city.isPresent() || !parse.lower(chunk.from() - 1).equals("where")) {
            return;
        }
        int end = parse.lower(chunk.from() - 2).equals(",") ? chunk.from() - 2 : chunk.from() - 1;
        int place = parse.chunkAt(Math.max(0, end - 1));
        if (place > 0 && parse.chunks().get(place).nominal()) {
            Chunk named = parse.chunks().get(place);
            sighting.city = story.city(s, named.from(), named.to());
            if (sighting.city.isEmpty()) {
                unknown.read(s, Math.max(0, named.from() - 1), named.to(), sighting);
            }
        }
    }
}
