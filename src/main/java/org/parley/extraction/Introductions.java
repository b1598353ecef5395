package org.parley.extraction;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.reference.Party;

/** Claims of who is named, in which office, for which party. */
final class Introductions {
    private static final Map<String, String> PATTERNS =
            Map.of("name-comma-title", "person-name-title", "office-described", "person-office");

    private final Story story;
    private final Set<Human> titled = new HashSet<>();
    private final Set<Human> business = new HashSet<>();
    private final Set<Thing.Person> speakers = new HashSet<>();
    private final Set<Thing.Person> actors = new HashSet<>();

    Introductions(Story story) {
        this.story = story;
    }

    void read() {
        story.people().introductions().forEach(i -> (i.title().business() ? business : titled).add(i.person()));
        story.claims().stream().flatMap(c -> c.facts().stream()).forEach(this::note);
        persons();
        story.people().introductions().forEach(this::office);
        new DescribedOffices(story).read().forEach(this::office);
    }

    private void note(Fact fact) {
        if (fact.subject() instanceof Thing.Statement statement) {
            speakers.add(statement.speaker());
        }
        fact.object().filter(Thing.Person.class::isInstance).ifPresent(p -> actors.add((Thing.Person) p));
    }

    private void persons() {
        Set<Human> told = new HashSet<>();
        for (int s = 0; s < story.parses().size(); s++) {
            for (PersonMention mention : story.people().mentions(s)) {
                if (counts(mention.person()) && told.add(mention.person())) {
                    person(s, mention.person());
                }
            }
        }
    }

    /** Officials, those whom the reference data knows, and whoever speaks or acts in the story. */
    private boolean counts(Human human) {
        boolean acts = speakers.contains(human.thing()) || actors.contains(human.thing());
        return human.full()
                        && (human.known().isPresent()
                                || titled.contains(human)
                                || acts
                                || story.people().delegates().contains(human))
                || acts;
    }

    private void person(int s, Human human) {
        String pattern = human.known().isPresent()
                ? "person-known"
                : titled.contains(human)
                        ? "person-title-name"
                        : story.people().delegates().contains(human) ? "person-delegate" : "person-speaks";
        story.claim(pattern, 0.9, s, Fact.of(Relation.PERSON, human.thing()));
        Optional<String> party = human.party().filter(p -> acts(human, p));
        party.ifPresent(
                p -> story.claim(pattern, 0.85, s, Fact.of(Relation.REPRESENTS, human.thing(), new Thing.Party(p))));
    }

    /** Whoever has an office of a country or bloc acts for it; a celebrity of that country does not. */
    private boolean acts(Human human, String party) {
        boolean body = story.world()
                .party(party)
                .filter(p -> p.kind() == Party.Kind.BODY)
                .isPresent();
        boolean official = titled.contains(human)
                || story.people().delegates().contains(human)
                || human.known()
                        .flatMap(story.world()::person)
                        .filter(p -> !p.tenures().isEmpty())
                        .isPresent()
                || !business.contains(human) && human.known().isEmpty();
        return !body && official;
    }

    private void office(Introduction introduction) {
        Title title = introduction.title();
        if (title.former() || title.business() || !counts(introduction.person())) {
            return;
        }
        Optional<String> party = title.party().or(introduction.person()::party);
        String pattern = PATTERNS.getOrDefault(introduction.pattern(), "person-title-name");
        story.claim(
                pattern,
                0.9,
                introduction.sentence(),
                Fact.of(Relation.OFFICE, introduction.person().thing(), new Thing.Office(title.name(), party)));
    }
}
