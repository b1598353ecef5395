package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Parse;

/** Finds who meets whom in the words around a noun like "meeting". */
final class MeetingPartners {
    private static final Words WORDS = Words.load("meetings.txt");
    private static final Set<String> PARTNER = WORDS.list("partner");
    private static final Set<String> OWNER = WORDS.list("owner");

    private final Story story;

    MeetingPartners(Story story) {
        this.story = story;
    }

    /** "meeting between A and B", "the Trump-Xi meeting", "his meeting with B", "talks with B". */
    List<Human> of(int s, int c) {
        Chunk chunk = story.parse(s).chunks().get(c);
        List<Human> people = new ArrayList<>(people(s, chunk.from(), chunk.to()));
        behind(s, c, people);
        if (people.size() == 1) {
            owner(s, chunk).ifPresent(people::add);
        }
        return people;
    }

    private List<Human> people(int s, int from, int to) {
        return story.people().mentions(s).stream()
                .filter(m -> m.from() >= from && m.from() < to)
                .map(PersonMention::person)
                .toList();
    }

    private void behind(int s, int c, List<Human> people) {
        Parse parse = story.parse(s);
        int i = c + 1;
        while (i + 1 < parse.chunks().size() && i < c + 7) {
            Chunk chunk = parse.chunks().get(i);
            if (chunk.is(Chunk.Kind.PREPOSITION)
                    && PARTNER.contains(parse.lower(chunk.head()))
                    && parse.chunks().get(i + 1).nominal()) {
                int end = i + 1;
                people.addAll(people(
                        s,
                        parse.chunks().get(end).from(),
                        parse.chunks().get(end).to()));
                if (parse.lower(chunk.head()).equals("between")) {
                    while (end + 1 < parse.chunks().size()
                            && (parse.chunks().get(end + 1).is(Chunk.Kind.AND)
                                    || parse.chunks().get(end + 1).nominal()
                                    || parse.chunks().get(end + 1).is(Chunk.Kind.COMMA))
                            && end < i + 5) {
                        end++;
                        people.addAll(people(
                                s,
                                parse.chunks().get(end).from(),
                                parse.chunks().get(end).to()));
                    }
                }
                return;
            }
            boolean passable = chunk.is(Chunk.Kind.TIME)
                    || chunk.is(Chunk.Kind.OTHER)
                    || chunk.is(Chunk.Kind.PREPOSITION)
                    || chunk.nominal() && parse.chunks().get(i - 1).is(Chunk.Kind.PREPOSITION);
            if (!passable) {
                return;
            }
            i++;
        }
    }

    /** "his meeting with Xi": the subject of the sentence. */
    private Optional<Human> owner(int s, Chunk chunk) {
        Parse parse = story.parse(s);
        String first = parse.lower(chunk.from());
        if (first.equals("his") || first.equals("her")) {
            return story.person(s, chunk.from());
        }
        int c = parse.clauseAt(chunk.from());
        if (c >= 0
                && OWNER.contains(parse.clauses().get(c).verb().lemma())
                && parse.clauses().get(c).subject().isPresent()) {
            List<Human> subject =
                    story.persons(s, parse.clauses().get(c).subject().get());
            return subject.size() == 1 ? Optional.of(subject.get(0)) : Optional.empty();
        }
        return Optional.empty();
    }
}
