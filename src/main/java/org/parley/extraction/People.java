package org.parley.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.corpus.Block;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;

/**
 * The persons of one article: introduced by an office, a place in the reference data or an honorific, and known by surname
 * from then on.
 */
final class People {
    private final List<Parse> parses;
    private final Roster roster;
    private final TitledNames titled;
    private final Delegates delegates;
    private final List<List<Title>> titles;
    private final List<List<PersonMention>> mentions = new ArrayList<>();

    People(List<Parse> parses, Optional<LocalDate> day, World world, Titles titles, Scene scene) {
        this.parses = parses;
        this.titles = parses.stream().map(titles::find).toList();
        this.roster = new Roster(day, world, new Namesakes(parses, this.titles, day));
        Optional<String> home = scene.writtenAt().flatMap(Thing.Place::country);
        this.titled = new TitledNames(roster, titles, new OfficeOwners(parses, world, home));
        this.delegates = new Delegates(world, roster, titles);
        Pairs pairs = new Pairs(parses);
        meet(new Speakers(pairs, roster, titles));
        PersonMentions finder = new PersonMentions(pairs, world, roster, titles);
        this.mentions.addAll(mentions(finder));
        long known = answering();
        apposed();
        titled.settle(parses);
        of(Block.Kind.BODY).forEach(s -> delegates.readAides(parses.get(s)));
        if (answering() > known) {
            mentions.clear();
            mentions.addAll(mentions(finder));
        }
        Counterparts counterparts = new Counterparts(titled.introductions());
        for (int s = 0; s < parses.size(); s++) {
            titled.introductions().addAll(counterparts.read(s, parses.get(s), mentions.get(s)));
        }
    }

    List<Introduction> introductions() {
        return titled.introductions();
    }

    List<PersonMention> mentions(int sentence) {
        return mentions.get(sentence);
    }

    List<Title> titles(int sentence) {
        return titles.get(sentence);
    }

    /** Whoever acts for a party by what the article says, with or without an office. */
    Set<Human> delegates() {
        return delegates.proven();
    }

    List<Human> roster() {
        return roster.humans();
    }

    Optional<PersonMention> in(int sentence, int from, int to) {
        return mentions.get(sentence).stream()
                .filter(m -> m.from() >= from && m.from() < to)
                .findFirst();
    }

    /** Headlines use short names; they introduce nobody but those known before. */
    private void meet(Speakers speakers) {
        of(Block.Kind.BODY).forEach(s -> {
            known(s);
            delegates.read(parses.get(s));
            titles.get(s).forEach(title -> titled.afterTitle(s, parses.get(s), titles.get(s), title));
            delegates.readAides(parses.get(s));
            speakers.read(parses.get(s), titles.get(s));
        });
        of(Block.Kind.HEADLINE).forEach(this::known);
    }

    /** How many names somebody answers to: it grows when parties tell whose family names stand first, and whose aide is who. */
    private long answering() {
        return roster.humans().stream().mapToInt(h -> h.familyFirst() ? 2 : 1).sum();
    }

    private IntStream of(Block.Kind kind) {
        return IntStream.range(0, parses.size())
                .filter(s -> parses.get(s).sentence().kind() == kind);
    }

    private void known(int s) {
        for (Mention name : parses.get(s).names()) {
            if (name.can(Kind.PERSON) && !name.can(Kind.SITE)) {
                roster.known(name, titles.get(s)).ifPresent(roster::known);
            }
        }
    }

    private List<List<PersonMention>> mentions(PersonMentions finder) {
        List<List<PersonMention>> found = new ArrayList<>();
        for (int s = 0; s < parses.size(); s++) {
            found.add(finder.find(parses.get(s), titles.get(s)));
        }
        return found;
    }

    /** "Ryosei Akazawa, Japan's chief negotiator," and "Akazawa, who is Japan's chief negotiator". */
    private void apposed() {
        for (int s = 0; s < mentions.size(); s++) {
            for (PersonMention mention : mentions.get(s)) {
                String mark = parses.get(s).lower(mention.to());
                if (mark.equals(",") || mark.equals("(")) {
                    titled.behindName(s, parses.get(s), titles.get(s), mention, mention.to() + 1);
                }
            }
        }
    }
}
