package org.parley.extraction;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;

/** Persons whom a sentence makes act for a party without giving their office: "India's Ana Duval", "who heads the Thai side". */
final class Delegates {
    private static final Words PARTS = Words.load("name-parts.txt");
    private static final int REACH = 8;

    private final World world;
    private final Roster roster;
    private final Titles titles;
    private final Set<Human> proven = new HashSet<>();

    Delegates(World world, Roster roster, Titles titles) {
        this.world = world;
        this.roster = roster;
        this.titles = titles;
    }

    /** Whoever was met here. */
    Set<Human> proven() {
        return proven;
    }

    void read(Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            counterpart(parse, i);
            owned(parse, i);
            leader(parse, i);
            led(parse, i);
        }
    }

    /** Whoever is named as an aide of somebody met before. */
    void readAides(Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            deputy(parse, i);
        }
    }

    /** "her European counterpart, Ana Duval", "his South Korean opposite number Kim Min-jae". */
    private void counterpart(Parse parse, int i) {
        boolean opposite = parse.lower(i).equals("number") && parse.lower(i - 1).equals("opposite");
        if (!opposite && !parse.lower(i).equals("counterpart")) {
            return;
        }
        int noun = opposite ? i - 1 : i;
        partyBefore(parse, noun).ifPresent(p -> nameAt(parse, behindComma(parse, i + 1), p));
    }

    private Optional<String> partyBefore(Parse parse, int noun) {
        for (int k = noun - 1; k >= Math.max(0, noun - 4); k--) {
            Optional<String> party = parse.nameAt(k).flatMap(world::partyOf);
            if (party.isPresent()) {
                return party;
            }
            if (parse.tags().get(k) == Tag.DETERMINER || parse.tags().get(k).verb()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int behindComma(Parse parse, int i) {
        return parse.lower(i).equals(",") ? i + 1 : i;
    }

    /** "Ana Duval's deputy, Kenta Moriyama", "might send his deputy, Kenta Moriyama": of the same party. */
    private void deputy(Parse parse, int i) {
        if (PARTS.has("aide", parse.lower(i))) {
            superior(parse, i).flatMap(Human::party).ifPresent(p -> nameAt(parse, behindComma(parse, i + 1), p));
        }
    }

    private Optional<Human> superior(Parse parse, int noun) {
        boolean his = PARTS.has("his", parse.lower(noun - 1));
        boolean owner =
                parse.lower(noun - 1).equals("'s") || parse.lower(noun - 1).equals("'");
        if (!his && !owner) {
            return Optional.empty();
        }
        for (int k = noun - 2; k >= (his ? 0 : Math.max(0, noun - 3)); k--) {
            Optional<Human> human = metAt(parse, k);
            if (human.isPresent()) {
                return human;
            }
        }
        return Optional.empty();
    }

    private Optional<Human> metAt(Parse parse, int i) {
        return parse.token(i).capitalised() && NameRuns.word(parse, i, false)
                ? roster.answering(Human.words(parse.text(i, i + 1)))
                : Optional.empty();
    }

    /** "India's Ana Duval": a name some word of which people are known to bear, so that it is no firm's. */
    private void owned(Parse parse, int i) {
        if (!parse.lower(i).equals("'s") || i == 0) {
            return;
        }
        Optional<String> party = parse.nameAt(i - 1).flatMap(Mention::party);
        int end = NameRuns.end(parse, i + 1, false);
        boolean person = end - i - 1 >= 2
                && end - i - 1 <= 3
                && world.given(parse.lower(i + 1))
                && !(end < parse.size() && parse.token(end).capitalised());
        if (party.isPresent() && person) {
            nameAt(parse, i + 1, party.get());
        }
    }

    /** "Ana Duval, who leads the Belgian side", "Ana Duval led the Belgian officials". */
    private void leader(Parse parse, int i) {
        if (!PARTS.has("leads", parse.lower(i)) || parse.lower(i + 1).equals("by")) {
            return;
        }
        Optional<String> party = team(parse, i + 1);
        int end = party.isPresent() ? nameEndBefore(parse, i) : 0;
        if (end > 0) {
            int from = nameStart(parse, end);
            nameAt(parse, from, party.get());
        }
    }

    /** The party of a team that is named from a token on: "the Swiss negotiating team". */
    private Optional<String> team(Parse parse, int from) {
        for (int k = from; k < Math.min(parse.size(), from + 4); k++) {
            Optional<Mention> name = parse.nameAt(k);
            Optional<String> party = name.flatMap(world::partyOf);
            if (party.isPresent()) {
                return teamNoun(parse, name.get().to()) || plural(parse, name.get()) ? party : Optional.empty();
            }
            if (!PARTS.has("determiner", parse.lower(k)) && parse.tags().get(k) != Tag.DETERMINER) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean plural(Parse parse, Mention name) {
        return name.can(Kind.DEMONYM)
                && !name.can(Kind.PARTY)
                && parse.lower(name.to() - 1).endsWith("s")
                && !(name.to() < parse.size()
                        && (parse.tags().get(name.to()) == Tag.NOUN
                                || parse.tags().get(name.to()) == Tag.NAME
                                || parse.tags().get(name.to()) == Tag.ADJECTIVE));
    }

    private static boolean teamNoun(Parse parse, int from) {
        for (int k = from; k < Math.min(parse.size(), from + 4); k++) {
            if (PARTS.has("team", parse.lower(k))) {
                return true;
            }
            if (parse.tags().get(k).verb() && parse.tags().get(k) != Tag.GERUND) {
                return false;
            }
        }
        return false;
    }

    /** Index behind the name that is the subject of a verb, with "who has" or the like between; 0 if there is none. */
    private static int nameEndBefore(Parse parse, int verb) {
        boolean relative = false;
        for (int k = verb - 1; k >= Math.max(0, verb - REACH); k--) {
            if (NameRuns.word(parse, k, false)) {
                return k + 1;
            }
            relative |= parse.lower(k).equals("who");
            boolean bridge = parse.lower(k).equals(",") || parse.lower(k).equals("who");
            boolean helper = parse.tags().get(k) == Tag.HAVE
                    || parse.tags().get(k) == Tag.MODAL
                    || parse.tags().get(k) == Tag.BE
                    || parse.tags().get(k) == Tag.ADVERB;
            boolean inside =
                    parse.lower(k).equals("as") || !relative && parse.tags().get(k) == Tag.NOUN;
            if (!bridge && !helper && !inside && !parse.lower(k).equals("state")) {
                return 0;
            }
        }
        return 0;
    }

    private static int nameStart(Parse parse, int end) {
        int from = end - 1;
        while (from > 0
                && (NameRuns.word(parse, from - 1, false)
                        || parse.lower(from - 1).equals("-") && from > 1
                        || NameRuns.initial(parse, from - 1))) {
            from--;
        }
        return from;
    }

    /** "the Chinese side, led by Ana Duval", "a US team headed by Mary Smith". */
    private void led(Parse parse, int i) {
        if (!parse.lower(i).equals("by") || !PARTS.has("leads", parse.lower(i - 1))) {
            return;
        }
        for (int k = i - 2; k >= Math.max(0, i - REACH); k--) {
            Optional<Mention> name = parse.nameAt(k);
            Optional<String> party = name.flatMap(world::partyOf);
            if (party.isPresent()) {
                if (teamNoun(parse, name.get().to())) {
                    nameAt(parse, titles.afterHonorifics(parse, i + 1), party.get());
                }
                return;
            }
        }
    }

    private void nameAt(Parse parse, int from, String party) {
        int start = titles.afterHonorifics(parse, from);
        int end = start < parse.size() ? NameRuns.end(parse, start, false) : start;
        boolean full = end - start >= 2;
        boolean title = start < parse.size() && titles.titleWord(parse.lower(start));
        if (!title && (full || end > start && metAt(parse, start).isPresent())) {
            Human human = roster.meet(parse, start, end, Optional.of(party));
            human.actsFor(party);
            human.seenAs(Roster.plain(parse.text(start, end)));
            proven.add(human);
        }
    }
}
