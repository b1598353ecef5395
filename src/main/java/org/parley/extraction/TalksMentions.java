package org.parley.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Parse;
import org.parley.language.TimeMention;
import org.parley.language.VerbGroup;

/** Reads what noun phrases say of rounds: their number, parties, place and length. */
final class TalksMentions {
    private final Story story;
    private final RoundDrafts drafts;
    private final TalksNouns nouns;
    private final TalksParties talksParties;
    private final TalksTimes times;
    private final TalksVenues venues;

    TalksMentions(Story story, RoundDrafts drafts, TalksNouns nouns) {
        this.story = story;
        this.drafts = drafts;
        this.nouns = nouns;
        this.talksParties = new TalksParties(story);
        this.times = new TalksTimes(story);
        this.venues = new TalksVenues(story);
    }

    void read(int s) {
        Parse parse = story.parse(s);
        for (Chunk chunk : parse.chunks()) {
            if (chunk.nominal() && nouns.talks(s, chunk) && !DeniedTalks.in(parse, chunk)) {
                Sighting sighting = new Sighting(s, "talks-noun");
                describe(s, chunk, sighting);
                sighting.earlier |= before(s, chunk);
                sighting.parties.removeIf(p -> !talksParties.negotiates(p));
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

    /** "The meeting comes after the sixth round": that was another one. */
    private boolean before(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        return TalksWords.ASIDE.contains(parse.lower(chunk.from() - 1))
                && parse.clauses().stream()
                        .filter(c -> TalksWords.FOLLOW.contains(c.verb().lemma())
                                && c.verb().to() <= chunk.from())
                        .flatMap(c -> c.subject().stream())
                        .flatMap(p -> p.parts().stream())
                        .anyMatch(p -> nouns.talks(s, p));
    }

    /** "The next round", "a further round": not the one told of before. */
    private static boolean next(Parse parse, Chunk chunk) {
        return RoundNumbers.head(parse, chunk).startsWith("round")
                && Lexical.any(parse, chunk.from(), chunk.to(), Set.of("next", "further", "another"));
    }

    /** "Talks planned for October in Washington": when and where stand behind a verb of their own; the end of what it says. */
    private int held(int s, int at, int end, Sighting sighting) {
        Parse parse = story.parse(s);
        List<Chunk> chunks = parse.chunks();
        if (!reduced(parse, at)) {
            return end;
        }
        int c = at + 1;
        while (c < chunks.size() && circumstance(chunks, c)) {
            if (chunks.get(c).is(Chunk.Kind.TIME)) {
                sighting.times.addAll(
                        parse.times(chunks.get(c).from(), chunks.get(c).to()));
                sighting.dated = true;
            }
            c++;
        }
        return chunks.get(c - 1).to();
    }

    /** "The talks, held in Geneva on Monday,", "the meeting, which was held in Geneva,": the verb may stand behind a comma. */
    private static int opening(Parse parse, int at) {
        List<Chunk> chunks = parse.chunks();
        int c = at;
        while (c < Math.min(chunks.size(), at + 2)
                && (chunks.get(c).is(Chunk.Kind.COMMA) || chunks.get(c).is(Chunk.Kind.RELATIVE))) {
            c++;
        }
        return c;
    }

    /** "The third, at Queenstown in September": where it was stands behind a comma. */
    private static int placed(Parse parse, int at, int end) {
        List<Chunk> chunks = parse.chunks();
        int c = at;
        if (c + 2 < chunks.size()
                && chunks.get(c).is(Chunk.Kind.COMMA)
                && chunks.get(c + 1).is(Chunk.Kind.PREPOSITION)) {
            c++;
        }
        while (c < chunks.size() && circumstance(chunks, c)) {
            c++;
        }
        return c > at ? chunks.get(c - 1).to() : end;
    }

    private static boolean reduced(Parse parse, int at) {
        List<Chunk> chunks = parse.chunks();
        return at + 1 < chunks.size()
                && !chunks.get(at + 1).nominal()
                && parse.clauses().stream()
                        .anyMatch(v -> v.chunk() == at
                                && !TalksTimes.former(parse, v)
                                && (v.verb().form() == VerbGroup.Form.BARE || behindMark(chunks, at))
                                && TalksWords.HELD.contains(v.verb().lemma()));
    }

    private static boolean behindMark(List<Chunk> chunks, int at) {
        return at > 0
                && (chunks.get(at - 1).is(Chunk.Kind.COMMA)
                        || chunks.get(at - 1).is(Chunk.Kind.RELATIVE));
    }

    private static boolean circumstance(List<Chunk> chunks, int c) {
        return chunks.get(c).is(Chunk.Kind.PREPOSITION)
                || chunks.get(c).is(Chunk.Kind.TIME)
                || chunks.get(c).is(Chunk.Kind.OTHER)
                || chunks.get(c).nominal() && chunks.get(c - 1).is(Chunk.Kind.PREPOSITION);
    }

    /** Number, parties, place and length that stand in the noun phrase itself and right behind it. */
    void describe(int s, Chunk chunk, Sighting sighting) {
        Parse parse = story.parse(s);
        sighting.parties.addAll(talksParties.partiesIn(s, chunk));
        sighting.earlier |= TalksTimes.earlier(parse, chunk.from(), chunk.to());
        sighting.ordinal = sighting.ordinal.or(() -> RoundNumbers.ordinal(parse, chunk));
        int c = parse.chunkAt(chunk.from()) + 1;
        sighting.next |= next(parse, chunk);
        sighting.dated = false;
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
        if (RoundNumbers.elliptic(parse, chunk)) {
            end = placed(parse, c, end);
        }
        end = held(s, opening(parse, c), end, sighting);
        venues.places(s, chunk.from(), end, sighting);
        venues.whereHeld(s, chunk, sighting);
        parse.times(chunk.from(), end).stream()
                .filter(t -> TalksTimes.days(t) && TalksTimes.durable(parse, t))
                .findFirst()
                .flatMap(TimeMention::value)
                .ifPresent(d -> sighting.duration = Optional.of(d));
        parse.times(chunk.from(), chunk.to()).stream()
                .filter(t -> t.kind() != TimeMention.Kind.DURATION && t.to() < chunk.to() && times.told(t))
                .forEach(t -> {
                    sighting.times.add(t);
                    sighting.dated = true;
                });
        sighting.earlier |= times.longAgo(parse.times(chunk.from(), Math.min(parse.size(), end + 4)));
        TalksTimes.before(parse, chunk).ifPresent(d -> sighting.duration = Optional.of(d));
    }
}
