package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Parse;

/** Reads lists of earlier rounds of the same talks. */
final class EarlierRounds {
    private final Story story;
    private final RoundDrafts drafts;

    EarlierRounds(Story story, RoundDrafts drafts) {
        this.story = story;
        this.drafts = drafts;
    }

    /** "Previous meetings took place in Geneva, London, Stockholm and Madrid", "following meetings in Geneva and London". */
    void read(int s) {
        Parse parse = story.parse(s);
        if (!drafts.any()) {
            return;
        }
        for (int c = 0; c + 1 < parse.chunks().size(); c++) {
            boolean in = parse.chunks().get(c).is(Chunk.Kind.PREPOSITION)
                    && parse.lower(parse.chunks().get(c).head()).equals("in");
            if (in && parse.chunks().get(c + 1).nominal() && meetingsBefore(parse, c)) {
                listed(s, c + 1);
            }
        }
    }

    private static boolean meetingsBefore(Parse parse, int chunk) {
        int at = parse.chunks().get(chunk).from();
        boolean meet = Lexical.any(parse, Math.max(0, at - 10), at, TalksWords.LISTED);
        boolean before = Lexical.any(parse, Math.max(0, at - 12), at, TalksWords.LISTED_BEFORE);
        return meet && before;
    }

    private void listed(int s, int first) {
        Parse parse = story.parse(s);
        int c = first;
        List<Sighting> found = new ArrayList<>();
        while (c < parse.chunks().size()) {
            Chunk chunk = parse.chunks().get(c);
            if (chunk.nominal()) {
                Optional<Thing.Place> city = story.city(s, chunk.from(), chunk.to());
                if (city.isEmpty()) {
                    break;
                }
                Sighting sighting = new Sighting(s, "talks-earlier");
                sighting.city = city;
                sighting.earlier = true;
                found.add(sighting);
            } else if (chunk.is(Chunk.Kind.TIME) && !found.isEmpty()) {
                found.get(found.size() - 1).times.addAll(parse.times(chunk.from(), chunk.to()));
            } else if (!chunk.is(Chunk.Kind.COMMA)
                    && !chunk.is(Chunk.Kind.AND)
                    && !(chunk.is(Chunk.Kind.PREPOSITION) && Set.of("in", "on").contains(parse.lower(chunk.head())))) {
                break;
            }
            c++;
        }
        boolean dated = found.stream().anyMatch(f -> !f.times.isEmpty());
        if (found.size() >= 2 || dated) {
            found.forEach(drafts::place);
        }
    }
}
