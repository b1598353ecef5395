package org.parley.extraction;

import java.util.Optional;
import org.parley.language.Chunk;
import org.parley.language.Parse;
import org.parley.language.TimeMention;

/** Reads what noun phrases say of rounds: their number, parties, place and length. */
final class TalksMentions {
    private final Story story;
    private final RoundDrafts drafts;
    private final TalksNouns nouns;
    private final TalksTimes times;
    private final TalksVenues venues;

    TalksMentions(Story story, RoundDrafts drafts, TalksNouns nouns) {
        this.story = story;
        this.drafts = drafts;
        this.nouns = nouns;
        this.times = new TalksTimes(story);
        this.venues = new TalksVenues(story);
    }

    void read(int s) {
        Parse parse = story.parse(s);
        for (Chunk chunk : parse.chunks()) {
            if (chunk.nominal() && nouns.talks(s, chunk) && !TalksNouns.denied(parse, chunk)) {
                Sighting sighting = new Sighting(s, "talks-noun");
                describe(s, chunk, sighting);
                sighting.dated = false;
                if (!sighting.parties.isEmpty()
                        || sighting.ordinal.isPresent()
                        || sighting.city.isPresent()
                        || sighting.duration.isPresent()
                        || drafts.any()) {
                    drafts.place(sighting);
                }
            }
        }
    }

    /** Number, parties, place and length that stand in the noun phrase itself and right behind it. */
    void describe(int s, Chunk chunk, Sighting sighting) {
        Parse parse = story.parse(s);
        sighting.parties.addAll(nouns.partiesIn(s, chunk));
        sighting.earlier |= TalksTimes.earlier(parse, chunk.from(), chunk.to());
        sighting.ordinal = sighting.ordinal.or(() -> RoundNumbers.ordinal(parse, chunk));
        int c = parse.chunkAt(chunk.from()) + 1;
        int end = chunk.to();
        while (c + 1 < parse.chunks().size()
                && parse.chunks().get(c).is(Chunk.Kind.PREPOSITION)
                && (parse.chunks().get(c + 1).nominal()
                        || parse.chunks().get(c + 1).is(Chunk.Kind.TIME))) {
            String preposition = parse.lower(parse.chunks().get(c).head());
            int next = c + 1;
            if (preposition.equals("between") || preposition.equals("with")) {
                while (next < parse.chunks().size()
                        && (parse.chunks().get(next).nominal()
                                || parse.chunks().get(next).is(Chunk.Kind.AND)
                                || parse.chunks().get(next).is(Chunk.Kind.COMMA)
                                        && next + 2 < parse.chunks().size()
                                        && parse.chunks().get(next + 2).is(Chunk.Kind.AND))) {
                    if (parse.chunks().get(next).nominal()) {
                        sighting.parties.addAll(story.parties(s, parse.chunks().get(next)));
                    }
                    next++;
                }
            } else {
                next++;
            }
            end = parse.chunks().get(next - 1).to();
            c = next;
        }
        venues.places(s, chunk.from(), end, sighting);
        venues.whereHeld(s, chunk, sighting);
        parse.times(chunk.from(), end).stream()
                .filter(t -> TalksTimes.days(t) && TalksTimes.durable(parse, t))
                .findFirst()
                .flatMap(TimeMention::value)
                .ifPresent(d -> sighting.duration = Optional.of(d));
        sighting.earlier |= times.longAgo(parse.times(chunk.from(), Math.min(parse.size(), end + 4)));
        TalksTimes.before(parse, chunk).ifPresent(d -> sighting.duration = Optional.of(d));
    }
}
