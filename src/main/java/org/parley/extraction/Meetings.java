package org.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Parse;

/** Reads meetings of two named persons, planned or held, and the summits they go to. */
final class Meetings {
    private static final Words WORDS = Words.load("meetings.txt");
    private static final Set<String> NOUNS = WORDS.list("meeting-noun");
    private static final Set<String> DROPPED = WORDS.list("dropped");
    private static final Set<String> VERBS = WORDS.list("meeting-verb");

    private final Story story;
    private final Leaders leaders;
    private final Summits summits;
    private final MeetingPartners partners;
    private final MeetingFacts facts;
    private final Map<Set<Human>, Thing.Meeting> meetings = new HashMap<>();
    private final List<Ministers> ministers = new ArrayList<>();

    /** Two persons of whom none leads a state: their meeting may be a round of talks. */
    private record Ministers(int sentence, Set<Human> two, String pattern, Optional<Clause> clause) {}

    Meetings(Story story, Leaders leaders) {
        this.story = story;
        this.leaders = leaders;
        this.summits = new Summits(story);
        this.partners = new MeetingPartners(story);
        this.facts = new MeetingFacts(story);
    }

    void read() {
        for (int s = 0; s < story.parses().size(); s++) {
            summits.read(s);
            verbs(s);
            nouns(s);
        }
    }

    /** Meetings of two ministers that no round of talks has taken for its own. */
    void ministers(Talks talks) {
        ministers.stream()
                .filter(m -> !talks.principals(m.two()))
                .forEach(m -> meeting(m.sentence(), m.two(), m.pattern(), m.clause()));
    }

    private void verbs(int s) {
        Parse parse = story.parse(s);
        for (Clause clause : parse.clauses()) {
            boolean meets = VERBS.contains(clause.verb().lemma())
                    || clause.verb().lemma().equals("hold")
                            && clause.object().isPresent()
                            && NOUNS.contains(parse.lower(clause.object().get().to() - 1));
            if (meets && clause.subject().isPresent() && Modality.of(parse, clause) != Modality.DENIED) {
                List<Human> people =
                        new ArrayList<>(story.persons(s, clause.subject().get()));
                clause.object().ifPresent(o -> people.addAll(story.persons(s, o)));
                Story.after(clause, WORDS.list("met")).forEach(p -> people.addAll(story.persons(s, p)));
                pair(s, people, "meeting-verb", Optional.of(clause));
            }
        }
    }

    private void nouns(int s) {
        Parse parse = story.parse(s);
        for (int c = 0; c < parse.chunks().size(); c++) {
            Chunk chunk = parse.chunks().get(c);
            boolean meeting = chunk.nominal()
                    && NOUNS.contains(parse.lower(chunk.to() - 1))
                    && !parse.lower(chunk.from()).equals("no");
            if (meeting) {
                noun(s, c);
            }
        }
    }

    private void noun(int s, int c) {
        Parse parse = story.parse(s);
        int at = parse.clauseAt(parse.chunks().get(c).from());
        Optional<Clause> clause = at >= 0 ? Optional.of(parse.clauses().get(at)) : Optional.empty();
        boolean denied =
                clause.filter(k -> Modality.of(parse, k) == Modality.DENIED).isPresent();
        if (!denied && !fellThrough(parse, c)) {
            pair(s, partners.of(s, c), "meeting-noun", clause);
        }
    }

    /** "The meeting planned for May will not go ahead", "was called off". */
    private static boolean fellThrough(Parse parse, int noun) {
        return parse.clauses().stream()
                .filter(k -> k.subject()
                        .filter(phrase -> phrase.first() <= noun && noun <= phrase.last())
                        .isPresent())
                .anyMatch(k -> Modality.of(parse, k) == Modality.DENIED
                        || DROPPED.contains(k.verb().lemma())
                        || DROPPED.contains(
                                k.verb().lemma() + "_" + parse.lower(k.verb().to())));
    }

    private void pair(int s, List<Human> people, String pattern, Optional<Clause> clause) {
        Set<Human> two = new LinkedHashSet<>(people);
        boolean differ = two.stream().map(Human::party).distinct().count() == two.size()
                || two.stream().anyMatch(h -> h.party().isEmpty());
        if (two.size() != 2 || !differ) {
            return;
        }
        if (two.stream().anyMatch(leaders::leader)) {
            meeting(s, two, pattern, clause);
        } else if (two.stream().allMatch(h -> h.party().isPresent())) {
            ministers.add(new Ministers(s, two, pattern, clause));
        }
    }

    private void meeting(int s, Set<Human> two, String pattern, Optional<Clause> clause) {
        Thing.Meeting meeting = meetings.computeIfAbsent(two, key -> new Thing.Meeting(meetings.size()));
        List<Fact> told = new ArrayList<>();
        told.add(Fact.of(Relation.MEETING, meeting));
        two.forEach(h -> told.add(Fact.of(Relation.PARTICIPANT, meeting, h.thing())));
        clause.ifPresent(c -> facts.circumstances(s, c, meeting, told));
        story.claim(pattern, 0.85, false, List.of(s), told);
    }
}
