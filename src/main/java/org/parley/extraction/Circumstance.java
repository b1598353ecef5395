package org.parley.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.language.Parse;

/** What makes a claim more or less sure, besides its pattern. */
public enum Circumstance {
    /** Its parties are named in the one sentence it rests on. */
    NAMED,
    /** A party of it is known from other sentences alone. */
    CONTEXT,
    /** It rests on several sentences. */
    SEVERAL;

    /** Its word in the file of confidences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Circumstance of(Story story, List<Integer> sentences, List<Fact> facts) {
        if (sentences.stream().distinct().count() > 1) {
            return SEVERAL;
        }
        Set<String> named = new HashSet<>();
        boolean office = facts.stream().anyMatch(fact -> fact.relation() == Relation.REPRESENTS);
        sentences.forEach(s -> named.addAll(named(story, s, !office)));
        return facts.stream().allMatch(fact -> named.containsAll(parties(fact))) ? NAMED : CONTEXT;
    }

    private static Set<String> named(Story story, int s, boolean persons) {
        Parse parse = story.parse(s);
        Set<String> named = new HashSet<>();
        parse.names().forEach(name -> story.world().partyOf(name).ifPresent(named::add));
        story.people().titles(s).forEach(title -> title.party().ifPresent(named::add));
        if (persons) {
            story.people()
                    .mentions(s)
                    .forEach(mention -> mention.person().party().ifPresent(named::add));
        }
        return named;
    }

    private static Set<String> parties(Fact fact) {
        Set<String> parties = new HashSet<>(parties(fact.subject()));
        fact.object().ifPresent(object -> parties.addAll(parties(object)));
        parties.removeAll(Set.of("", "*"));
        return parties;
    }

    private static Set<String> parties(Thing thing) {
        if (thing instanceof Thing.Tariff tariff) {
            return Set.copyOf(
                    List.of(tariff.imposer(), tariff.target().isEmpty() ? tariff.imposer() : tariff.target()).stream()
                            .distinct()
                            .toList());
        }
        if (thing instanceof Thing.Control control) {
            return Set.of(control.imposer());
        }
        if (thing instanceof Thing.Truce truce) {
            return Set.of(truce.first(), truce.second());
        }
        if (thing instanceof Thing.Delegation delegation) {
            return Set.of(delegation.party());
        }
        return thing instanceof Thing.Party party ? Set.of(party.id()) : Set.of();
    }
}
