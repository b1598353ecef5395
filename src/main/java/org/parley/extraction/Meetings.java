package org.parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.TimeMention;
import org.parley.language.VerbGroup;

/** Reads meetings of two named persons, planned or held, and the summits they go to. */
final class Meetings {
    private static final Words WORDS = Words.load("meetings.txt");
    private static final Set<String> LEADERS = WORDS.list("leader");
    private static final Set<String> NOUNS = WORDS.list("meeting-noun");
    private static final Set<String> VERBS = WORDS.list("meeting-verb");

    private final Story story;
    private final Summits summits;
    private final Map<Set<Human>, Thing.Meeting> meetings = new HashMap<>();
    private final Set<Human> leaders = new LinkedHashSet<>();
    private final Set<Human> diplomats = new LinkedHashSet<>();
    private final List<Ministers> ministers = new ArrayList<>();

    /** Two persons of whom none leads a state: their meeting may be a round of talks. */
    private record Ministers(int sentence, Set<Human> two, String pattern, Optional<Clause> clause) {}

    Meetings(Story story) {
        this.story = story;
        this.summits = new Summits(story);
    }

    void read() {
        story.people().introductions().stream()
                .filter(i -> LEADERS.contains(slug(i.title().name())))
                .forEach(i -> leaders.add(i.person()));
        story.people().introductions().stream()
                .filter(i -> WORDS.list("diplomat").stream()
                        .anyMatch(w -> slug(i.title().name()).contains(w)
                                && !slug(i.title().name()).contains("trade")))
                .forEach(i -> diplomats.add(i.person()));
        story.people().roster().stream().filter(this::leads).forEach(leaders::add);
        for (int s = 0; s < story.parses().size(); s++) {
            summits.read(s);
            verbs(s);
            nouns(s);
        }
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Meetings of two ministers that no round of talks has taken for its own. */
    void ministers(Talks talks) {
        ministers.stream()
                .filter(m -> !talks.principals(m.two()))
                .forEach(m -> meeting(m.sentence(), m.two(), m.pattern(), m.clause()));
    }

    /** Whether a person deals with other states but not with trade: a foreign minister. */
    boolean diplomat(Human human) {
        return diplomats.contains(human);
    }

    boolean leader(Human human) {
        return leaders.contains(human);
    }

    /** Whether the reference data knows the person as head of a state or government with no known end. */
    private boolean leads(Human human) {
        return human.known().flatMap(story.world()::person).stream()
                .flatMap(p -> p.tenures().stream())
                .anyMatch(t -> t.end().isEmpty()
                        && t.ongoing()
                        && LEADERS.stream().anyMatch(l -> t.office().endsWith("/" + l)));
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
                Story.after(clause, Set.of("with", "by")).forEach(p -> people.addAll(story.persons(s, p)));
                pair(s, people, "meeting-verb", Optional.of(clause));
            }
        }
    }

    /** "meeting between A and B", "the Trump-Xi meeting", "his meeting with B", "talks with B". */
    private void nouns(int s) {
        Parse parse = story.parse(s);
        for (int c = 0; c < parse.chunks().size(); c++) {
            Chunk chunk = parse.chunks().get(c);
            if (chunk.nominal()
                    && NOUNS.contains(parse.lower(chunk.to() - 1))
                    && !parse.lower(chunk.from()).equals("no")) {
                List<Human> people = new ArrayList<>();
                people(s, chunk.from(), chunk.to()).forEach(people::add);
                behind(s, c, people);
                if (people.size() == 1) {
                    owner(s, chunk).ifPresent(people::add);
                }
                int clause = parse.clauseAt(chunk.from());
                boolean denied =
                        clause >= 0 && Modality.of(parse, parse.clauses().get(clause)) == Modality.DENIED;
                if (!denied) {
                    pair(
                            s,
                            people,
                            "meeting-noun",
                            clause >= 0 ? Optional.of(parse.clauses().get(clause)) : Optional.empty());
                }
            }
        }
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
                    && Set.of("between", "with", "of").contains(parse.lower(chunk.head()))
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
                && WORDS.list("owner").contains(parse.clauses().get(c).verb().lemma())
                && parse.clauses().get(c).subject().isPresent()) {
            List<Human> subject =
                    story.persons(s, parse.clauses().get(c).subject().get());
            return subject.size() == 1 ? Optional.of(subject.get(0)) : Optional.empty();
        }
        return Optional.empty();
    }

    private void pair(int s, List<Human> people, String pattern, Optional<Clause> clause) {
        Set<Human> two = new LinkedHashSet<>(people);
        boolean differ = two.stream().map(Human::party).distinct().count() == two.size()
                || two.stream().anyMatch(h -> h.party().isEmpty());
        if (two.size() != 2 || !differ) {
            return;
        }
        if (two.stream().anyMatch(this::leader)) {
            meeting(s, two, pattern, clause);
        } else if (two.stream().allMatch(h -> h.party().isPresent())) {
            ministers.add(new Ministers(s, two, pattern, clause));
        }
    }

    private void meeting(int s, Set<Human> two, String pattern, Optional<Clause> clause) {
        Thing.Meeting meeting = meetings.computeIfAbsent(two, key -> new Thing.Meeting(meetings.size()));
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Relation.MEETING, meeting));
        two.forEach(h -> facts.add(Fact.of(Relation.PARTICIPANT, meeting, h.thing())));
        clause.ifPresent(c -> circumstances(s, c, meeting, facts));
        story.claim(pattern, 0.85, false, List.of(s), facts);
    }

    private void circumstances(int s, Clause clause, Thing.Meeting meeting, List<Fact> facts) {
        Parse parse = story.parse(s);
        Modality modality = Modality.of(parse, clause);
        boolean held = modality == Modality.FACT
                && !clause.verb().form().equals(VerbGroup.Form.PRESENT)
                && VERBS.contains(clause.verb().lemma());
        facts.add(Fact.of(Relation.EVENT_STATUS, meeting, held ? "Held" : "Scheduled"));
        int from = parse.chunks().get(clause.start()).from();
        int to = parse.chunks().get(Math.max(clause.start(), clause.end() - 1)).to();
        story.times(s, clause).stream()
                .filter(t -> t.kind() == TimeMention.Kind.DATE
                        && t.value().isPresent()
                        && t.value().get().length() == 10)
                .findFirst()
                .ifPresent(t ->
                        facts.add(Fact.of(Relation.START, meeting, t.value().get())));
        place(
                s,
                TalksClauses.joined(parse, clause)
                        .map(b -> parse.chunks().get(b.start()).from())
                        .orElse(from),
                to,
                meeting,
                facts);
        sidelines(s, from, to, meeting, facts);
    }

    private void place(int s, int from, int to, Thing.Meeting meeting, List<Fact> facts) {
        Parse parse = story.parse(s);
        for (Mention name : parse.names(from, to)) {
            if (!Story.locative(parse, name)) {
                continue;
            }
            if (name.can(Kind.CITY) && !name.can(Kind.PARTY)) {
                story.city(s, name.from(), name.to()).ifPresent(p -> facts.add(Fact.of(Relation.CITY, meeting, p)));
                return;
            }
            if (name.can(Kind.PARTY) && parse.lower(name.from() - 1).equals("in")) {
                facts.add(Fact.of(
                        Relation.COUNTRY,
                        meeting,
                        new Thing.Party(name.id(Kind.PARTY).orElseThrow())));
                return;
            }
        }
    }

    private void sidelines(int s, int from, int to, Object meeting, List<Fact> facts) {
        for (Mention name : story.parse(s).names(from, to)) {
            name.id(Kind.SUMMIT)
                    .ifPresent(id -> facts.add(Fact.of(Relation.SIDELINES, (Thing) meeting, new Thing.Summit(id))));
        }
    }
}
