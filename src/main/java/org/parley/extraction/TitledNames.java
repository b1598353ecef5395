package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.language.Parse;
import org.parley.language.Tag;

/** Persons introduced by an office and a name beside each other. */
final class TitledNames {
    private static final Words PARTS = Words.load("name-parts.txt");

    private final Roster roster;
    private final Titles titles;
    private final OfficeOwners owners;
    private final List<Introduction> introductions = new ArrayList<>();
    private final List<Guess> guesses = new ArrayList<>();

    /** An office that may tell for whom its holder acts, once the whole article has been read. */
    private record Guess(Human person, int sentence, Title title) {}

    TitledNames(Roster roster, Titles titles, OfficeOwners owners) {
        this.roster = roster;
        this.titles = titles;
        this.owners = owners;
    }

    List<Introduction> introductions() {
        return introductions;
    }

    /** Gives a party to those of whom no sentence has told it, by their offices. */
    void settle(List<Parse> parses) {
        for (Guess guess : guesses) {
            Parse parse = parses.get(guess.sentence());
            owners.of(parse, guess.title()).ifPresent(guess.person()::actsFor);
        }
    }

    /** "Commerce Minister Piyush Goyal", "Foreign Minister Datuk Seri Mohamad Hasan", "Presidents Trump and Xi". */
    void afterTitle(int s, Parse parse, List<Title> found, Title title) {
        int at = titles.afterHonorifics(parse, title.to());
        boolean comma = parse.lower(at).equals(",") && title.start() < title.from();
        int start = comma ? titles.afterHonorifics(parse, at + 1) : at;
        int end = NameRuns.end(parse, start, !comma);
        if (end == start || comma && !closes(parse, end)) {
            return;
        }
        Human person = introduce(s, parse, start, end, title, comma ? "title-comma-name" : "title-name");
        coordinated(s, parse, found, title, person);
        if (title.plural()) {
            companions(s, parse, title, end);
        }
    }

    /** "Presidents Trump and Xi", "ministers Ana Duval, Kenta Moriyama and Rosa Quispe". */
    private void companions(int s, Parse parse, Title title, int behind) {
        int end = behind;
        while (parse.lower(end).equals("and") || parse.lower(end).equals(",")) {
            int start = titles.afterHonorifics(parse, end + 1);
            int next = NameRuns.end(parse, start, true);
            if (next == start) {
                return;
            }
            introduce(s, parse, start, next, title, "title-name");
            end = next;
        }
    }

    /** "Deputy Prime Minister and Finance Minister Ana Duval": both offices are hers. */
    private void coordinated(int s, Parse parse, List<Title> found, Title title, Human person) {
        found.stream()
                .filter(t -> t.to() == title.start() - 1
                        && parse.lower(t.to()).equals("and")
                        && title.start() == title.from()
                        && t.start() + 1 >= t.from() - 1
                        && parse.token(t.to() - 1).capitalised()
                        && parse.token(title.to() - 1).capitalised()
                        && !t.plural()
                        && parse.tags().get(t.start()) != Tag.DETERMINER)
                .findFirst()
                .ifPresent(t -> introduce(s, person, t, "title-name"));
    }

    private static boolean closes(Parse parse, int end) {
        String next = parse.lower(end);
        return Set.of(",", ".", "", "and", ";", "-", ")").contains(next)
                || end < parse.size()
                        && (parse.tags().get(end).verb()
                                || parse.tags().get(end) == Tag.MODAL
                                || parse.tags().get(end) == Tag.BE
                                || parse.tags().get(end) == Tag.HAVE);
    }

    private Human introduce(int s, Parse parse, int from, int to, Title title, String pattern) {
        Optional<String> party = ownParty(parse, title, to);
        Human person = roster.holder(parse, from, to, title).orElseGet(() -> roster.meet(parse, from, to, party));
        person.seenAs(Roster.plain(parse.text(from, to)));
        introduce(s, person, title.of(party), pattern);
        return person;
    }

    private void introduce(int s, Human person, Title title, String pattern) {
        if (!title.former() && !title.business()) {
            title.party().filter(p -> owners.outweighs(p, person)).ifPresent(person::saidToActFor);
            title.party().ifPresent(person::actsFor);
            guesses.add(new Guess(person, s, title));
        }
        introductions.add(new Introduction(s, person, title, pattern));
    }

    /** "Trade Minister Rosa Quispe of Peru": the party may stand behind the name. */
    private Optional<String> ownParty(Parse parse, Title title, int behind) {
        return title.party().or(() -> titles.partyAfter(parse, behind));
    }

    /** A title behind a name is one only if the phrase ends there: "met Xi, the trade minister said" is none. */
    static boolean ends(Parse parse, Title title) {
        int at = title.to();
        Tag tag = at < parse.size() ? parse.tags().get(at) : Tag.STOP;
        return !(tag.verb() || tag == Tag.MODAL || tag == Tag.BE || tag == Tag.HAVE);
    }

    /** "Ana Duval, then Belgium's trade minister and now its premier": the titles of an apposition. */
    void behindName(int s, Parse parse, List<Title> found, PersonMention mention, int from) {
        int start = opening(parse, from);
        Optional<Title> title = at(parse, found, start);
        if (title.isEmpty() && mention.from() == 0) {
            title = unclosed(parse, found, start);
        }
        while (title.isPresent()) {
            introduce(s, mention.person(), title.get(), "name-comma-title");
            int end = title.get().to();
            title = parse.lower(end).equals("and") ? at(parse, found, opening(parse, end + 1)) : Optional.empty();
        }
    }

    /** "Ana Duval, head of trade policy at the ministry said": a comma is missing, but no other subject has stood before. */
    private Optional<Title> unclosed(Parse parse, List<Title> found, int start) {
        return found.stream()
                .filter(t -> t.start() >= start - 1 && t.from() <= start + 1)
                .filter(t -> !titles.nameFollows(parse, t))
                .findFirst();
    }

    private Optional<Title> at(Parse parse, List<Title> found, int start) {
        return found.stream()
                .filter(t -> t.start() <= start + 1 && t.from() >= start && t.start() >= start - 1)
                .filter(t -> !titles.nameFollows(parse, t) && ends(parse, t))
                .filter(t -> t.start() <= start || PARTS.has("determiner", parse.lower(start)))
                .findFirst();
    }

    /** Index of the first word of an apposition that says something: behind "who is", "then", "now also". */
    private static int opening(Parse parse, int from) {
        int i = from;
        if (parse.lower(i).equals("who")) {
            i++;
            while (PARTS.has("serving", parse.lower(i))) {
                i++;
            }
            return i == from + 1 ? from : i;
        }
        while (PARTS.has("since", parse.lower(i))) {
            i++;
        }
        return i;
    }
}
