package org.parley.extraction;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Who of an article leads a state, and who deals with other states but not with trade. */
final class Leaders {
    private static final Words WORDS = Words.load("meetings.txt");
    private static final Set<String> LEADERS = WORDS.list("leader");

    private final Story story;
    private final Set<Human> leaders = new LinkedHashSet<>();
    private final Set<Human> diplomats = new LinkedHashSet<>();

    Leaders(Story story) {
        this.story = story;
        story.people().introductions().stream()
                .filter(i -> LEADERS.contains(slug(i.title().name())))
                .forEach(i -> leaders.add(i.person()));
        story.people().introductions().stream()
                .filter(i -> WORDS.list("diplomat").stream()
                        .anyMatch(w -> slug(i.title().name()).contains(w)
                                && !slug(i.title().name()).contains("trade")))
                .forEach(i -> diplomats.add(i.person()));
        story.people().roster().stream().filter(this::leads).forEach(leaders::add);
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
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
}
