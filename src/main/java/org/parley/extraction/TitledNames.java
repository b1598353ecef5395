package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.language.Parse;
import org.parley.language.Tag;

/** Persons introduced by an office and a name beside each other. */
final class TitledNames {
    private final Roster roster;
    private final Titles titles;
    private final OfficeOwners owners;
    private final List<Introduction> introductions = new ArrayList<>();

    TitledNames(Roster roster, Titles titles, OfficeOwners owners) {
        this.roster = roster;
        this.titles = titles;
        this.owners = owners;
    }

    List<Introduction> introductions() {
        return introductions;
    }

    /** "Commerce Minister Piyush Goyal", "Foreign Minister Datuk Seri Mohamad Hasan", "Presidents Trump and Xi". */
    void afterTitle(int s, Parse parse, Title title) {
        int at = titles.afterHonorifics(parse, title.to());
        boolean comma = parse.lower(at).equals(",") && title.start() < title.from();
        int start = comma ? titles.afterHonorifics(parse, at + 1) : at;
        int end = NameRuns.end(parse, start, !comma);
        if (end == start) {
            return;
        }
        if (comma && !closes(parse, end)) {
            return;
        }
        introduce(s, parse, start, end, title, comma ? "title-comma-name" : "title-name");
        if (title.plural() && parse.lower(end).equals("and")) {
            int second = titles.afterHonorifics(parse, end + 1);
            int secondEnd = NameRuns.end(parse, second, true);
            if (secondEnd > second) {
                introduce(s, parse, second, secondEnd, title, "title-name");
            }
        }
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

    private void introduce(int s, Parse parse, int from, int to, Title title, String pattern) {
        String name = Roster.plain(parse.text(from, to));
        Human person =
                roster.holder(parse, from, to, title).orElseGet(() -> roster.meet(parse, from, to, title.party()));
        if (!title.former() && !title.business()) {
            owners.of(parse, title).ifPresent(person::actsFor);
        }
        person.seenAs(name);
        introductions.add(new Introduction(s, person, title, pattern));
    }

    /** A title behind a name is one only if the phrase ends there: "met Xi, the trade minister said" is none. */
    static boolean ends(Parse parse, Title title) {
        int at = title.to();
        Tag tag = at < parse.size() ? parse.tags().get(at) : Tag.STOP;
        return !(tag.verb() || tag == Tag.MODAL || tag == Tag.BE || tag == Tag.HAVE);
    }

    void behindName(int s, Parse parse, List<Title> found, PersonMention mention, int from) {
        int start = parse.lower(from).equals("who")
                        && (parse.lower(from + 1).equals("is")
                                || parse.lower(from + 1).equals("was")
                                || parse.lower(from + 1).equals("serves"))
                ? from + 2
                : from;
        found.stream()
                .filter(t ->
                        t.start() >= start && t.start() <= start + 1 && !titles.nameFollows(parse, t) && ends(parse, t))
                .findFirst()
                .ifPresent(title -> {
                    if (!title.former() && !title.business()) {
                        owners.of(parse, title).ifPresent(mention.person()::actsFor);
                    }
                    introductions.add(new Introduction(s, mention.person(), title, "name-comma-title"));
                });
    }
}
