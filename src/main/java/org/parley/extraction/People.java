package org.parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.corpus.Block;
import org.parley.language.Gazetteer;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Tag;
import org.parley.language.Token;
import org.parley.reference.KnownPerson;

/**
 * The persons of one article: introduced by an office, a place in the reference data or an honorific, and known by surname
 * from then on.
 */
final class People {
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "von", "van", "der", "den", "bin", "al", "el", "la", "le", "di", "dos", "du", "ibn", "abu");
    private static final Set<String> SPEECH = Set.of(
            "said",
            "told",
            "says",
            "added",
            "noted",
            "warned",
            "argued",
            "wrote",
            "explained",
            "stated",
            "insisted",
            "acknowledged",
            "declared");
    private static final Words NOT_NAMES = Words.load("not-names.txt");

    private final Article article;
    private final Optional<java.time.LocalDate> day;
    private final World world;
    private final Titles titles;
    private final List<Human> roster = new ArrayList<>();
    private final List<List<Title>> titlesBySentence = new ArrayList<>();
    private final List<List<PersonMention>> mentions = new ArrayList<>();

    /** What an introduction says: the person, the title used, and how the two stand together. */
    record Introduction(int sentence, Human person, Title title, String pattern) {}

    private final List<Introduction> introductions = new ArrayList<>();

    /** The sentences a roster is made from. */
    record Article(List<Parse> parses) {}

    People(List<Parse> parses, Optional<java.time.LocalDate> day, World world, Titles titles) {
        this.day = day;
        this.article = new Article(parses);
        this.world = world;
        this.titles = titles;
        parses.forEach(parse -> titlesBySentence.add(titles.find(parse)));
        for (int s = 0; s < parses.size(); s++) {
            if (parses.get(s).sentence().kind() == Block.Kind.BODY) {
                introduce(s);
            }
        }
        for (int s = 0; s < parses.size(); s++) {
            if (parses.get(s).sentence().kind() == Block.Kind.HEADLINE) {
                introduceKnown(s);
            }
        }
        for (int s = 0; s < parses.size(); s++) {
            mentions.add(find(s));
        }
        apposed();
    }

    List<Introduction> introductions() {
        return introductions;
    }

    List<PersonMention> mentions(int sentence) {
        return mentions.get(sentence);
    }

    List<Title> titles(int sentence) {
        return titlesBySentence.get(sentence);
    }

    List<Human> roster() {
        return roster;
    }

    Optional<PersonMention> in(int sentence, int from, int to) {
        return mentions.get(sentence).stream()
                .filter(m -> m.from() >= from && m.from() < to)
                .findFirst();
    }

    // ---- introductions

    private void introduce(int s) {
        introduceKnown(s);
        Parse parse = article.parses().get(s);
        for (Title title : titlesBySentence.get(s)) {
            afterTitle(s, parse, title);
        }
        speakers(s, parse);
    }

    private void introduceKnown(int s) {
        Parse parse = article.parses().get(s);
        for (Mention name : parse.names()) {
            if (name.can(Kind.PERSON) && !name.can(Kind.SITE)) {
                knownPerson(s, name).ifPresent(this::known);
            }
        }
    }

    /** Of several persons of one name, the one whose party or office the words around fit; otherwise none. */
    private Optional<KnownPerson> knownPerson(int s, Mention name) {
        List<KnownPerson> candidates = name.readings().stream()
                .filter(r -> r.kind() == Kind.PERSON)
                .map(r -> world.person(r.id()))
                .flatMap(Optional::stream)
                .toList();
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        Optional<String> party = titlesBySentence.get(s).stream()
                .filter(t -> t.to() <= name.from() && t.to() >= name.from() - 3)
                .map(Title::party)
                .flatMap(Optional::stream)
                .findFirst();
        List<KnownPerson> fitting = candidates.stream()
                .filter(c -> party.isPresent() && c.party().equals(party.get()))
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.get(0));
        }
        List<KnownPerson> core = candidates.stream().filter(KnownPerson::core).toList();
        return core.size() == 1 ? Optional.of(core.get(0)) : Optional.empty();
    }

    private Human known(KnownPerson person) {
        for (Human human : roster) {
            if (human.known().equals(Optional.of(person.id()))) {
                return human;
            }
        }
        Human human = new Human(
                person.label(),
                Gazetteer.fold(person.surname().toLowerCase(Locale.ROOT)),
                Optional.of(person.id()),
                person.party().isEmpty() ? Optional.empty() : Optional.of(person.party()));
        roster.add(human);
        return human;
    }

    /** "Commerce Minister Piyush Goyal", "Foreign Minister Datuk Seri Mohamad Hasan", "Presidents Trump and Xi". */
    private void afterTitle(int s, Parse parse, Title title) {
        int at = skipHonorifics(parse, title.to());
        boolean comma = parse.lower(at).equals(",") && title.start() < title.from();
        int start = comma ? skipHonorifics(parse, at + 1) : at;
        int end = runEnd(parse, start, !comma);
        if (end == start) {
            return;
        }
        if (comma && !closes(parse, end)) {
            return;
        }
        introduce(s, parse, start, end, title, comma ? "title-comma-name" : "title-name");
        if (title.plural() && parse.lower(end).equals("and")) {
            int second = skipHonorifics(parse, end + 1);
            int secondEnd = runEnd(parse, second, true);
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

    private int skipHonorifics(Parse parse, int at) {
        int i = at;
        while (i < parse.size()
                && titles.honorific(parse.lower(i))
                && i + 1 < parse.size()
                && parse.token(i + 1).capitalised()) {
            i++;
        }
        return i;
    }

    /** End of the run of capitalised words that can be a person's name; {@code bold} after a title, where any word may be one. */
    private int runEnd(Parse parse, int start, boolean bold) {
        int i = start;
        int words = 0;
        while (i < parse.size() && words < 4) {
            Token token = parse.token(i);
            if (nameWord(parse, i, bold && words == 0)) {
                words++;
                i++;
            } else if (words > 0
                    && PARTICLES.contains(token.lower())
                    && i + 1 < parse.size()
                    && nameWord(parse, i + 1, false)) {
                i++;
            } else if (words > 0 && token.form().equals("-") && hyphenated(parse, i)) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean hyphenated(Parse parse, int i) {
        return i + 1 < parse.size()
                && parse.token(i - 1).span().end() == parse.token(i).span().start()
                && parse.token(i).span().end() == parse.token(i + 1).span().start()
                && Character.isLetter(parse.token(i + 1).form().charAt(0));
    }

    private static boolean nameWord(Parse parse, int i, boolean bold) {
        Token token = parse.token(i);
        if (!token.capitalised() || token.form().length() < 2 || NOT_NAMES.has("never", token.lower())) {
            return false;
        }
        Optional<Mention> name = parse.nameAt(i);
        if (name.isPresent() && !name.get().can(Kind.PERSON) && !name.get().can(Kind.CITY)) {
            return false;
        }
        if (!bold
                && name.isPresent()
                && name.get().can(Kind.CITY)
                && !name.get().can(Kind.PERSON)
                && parse.tags().get(i) != Tag.NAME) {
            return false;
        }
        Tag tag = parse.tags().get(i);
        boolean upper = token.form().length() > 3
                && token.form().equals(token.form().toUpperCase(Locale.ROOT))
                && token.form().chars().allMatch(Character::isLetter);
        return !upper
                && (tag == Tag.NAME
                        || bold && tag != Tag.MODAL && tag != Tag.BE
                        || tag == Tag.PRONOUN && followedByName(parse, i));
    }

    private static boolean followedByName(Parse parse, int i) {
        return i + 1 < parse.size()
                && parse.token(i + 1).capitalised()
                && parse.tags().get(i + 1) == Tag.NAME;
    }

    private void introduce(int s, Parse parse, int from, int to, Title title, String pattern) {
        String name = plain(parse.text(from, to));
        Human person = holder(parse, from, to, title).orElseGet(() -> meet(parse, from, to, title.party()));
        if (!title.former() && !title.business()) {
            party(parse, title).ifPresent(person::actsFor);
        }
        person.seenAs(name);
        introductions.add(new Introduction(s, person, title, pattern));
    }

    private static final Set<String> OFFICIALS = Set.of(
            "minister",
            "secretary",
            "spokesperson",
            "spokesman",
            "spokeswoman",
            "negotiator",
            "commissioner",
            "representative",
            "director-general",
            "premier",
            "general",
            "undersecretary");

    /** The party of an office: as said with it, else the only one that has such an office, else the only one its sentence names. */
    private Optional<String> party(Parse parse, Title title) {
        if (title.party().isPresent()) {
            return title.party();
        }
        Optional<String> only = world.partyOfOffice(title.name()).filter(this::spokenOf);
        String last = title.name().toLowerCase(Locale.ROOT).replaceAll(".* ", "");
        boolean official = OFFICIALS.contains(last)
                || title.name().toLowerCase(Locale.ROOT).startsWith("minister");
        if (only.isPresent() || !official) {
            return only;
        }
        Set<String> named = new java.util.TreeSet<>();
        parse.names().forEach(n -> n.party().ifPresent(named::add));
        return named.size() == 1 ? named.stream().findFirst() : home(last, title);
    }

    /** The only party of the story that can have such an office: only countries have ministers, and the United States none. */
    private Optional<String> home(String head, Title title) {
        List<String> main = mainParties();
        if (head.equals("commissioner")) {
            return main.contains("european-union") ? Optional.of("european-union") : Optional.empty();
        }
        boolean minister = head.equals("minister") || title.name().startsWith("Minister");
        List<String> able = main.stream()
                .filter(p -> !p.equals("united-states"))
                .filter(p -> world.party(p)
                        .filter(q -> q.kind() == org.parley.reference.Party.Kind.COUNTRY)
                        .isPresent())
                .toList();
        return minister && able.size() == 1 ? Optional.of(able.get(0)) : Optional.empty();
    }

    /** Whether the article names a party: an office that only one party has is not its in a story of two others. */
    private boolean spokenOf(String party) {
        return article.parses().stream()
                .anyMatch(p -> p.names().stream().anyMatch(n -> n.party().equals(Optional.of(party))));
    }

    /** The three parties the article names most. */
    private List<String> mainParties() {
        java.util.Map<String, Integer> count = new java.util.TreeMap<>();
        article.parses()
                .forEach(p -> p.names().forEach(n -> n.party().ifPresent(id -> count.merge(id, 1, Integer::sum))));
        return count.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .sorted(java.util.Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .limit(3)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** The person of a name: known already in this article, known to the reference data, or new. */
    private Human meet(Parse parse, int from, int to, Optional<String> party) {
        List<String> run = Human.words(parse.text(from, to));
        Optional<Human> met = answering(run);
        if (met.isPresent() && (met.get().full() || run.size() == 1)) {
            return met.get();
        }
        if (run.size() == 1) {
            List<KnownPerson> core = world.coreWithSurname(run.get(0)).stream()
                    .filter(p -> party.isEmpty() || p.party().equals(party.get()))
                    .toList();
            if (core.size() == 1) {
                return known(core.get(0));
            }
        }
        Optional<KnownPerson> named = parse.nameAt(from)
                .filter(m -> m.can(Kind.PERSON))
                .flatMap(m -> m.id(Kind.PERSON))
                .flatMap(world::person);
        List<KnownPerson> same = world
                .named(run.stream().filter(w -> w.length() > 1).toList())
                .stream()
                .filter(p -> party.isEmpty() || p.party().equals(party.get()))
                .toList();
        if (named.isEmpty() && same.size() == 1) {
            return known(same.get(0));
        }
        if (named.isPresent() && (party.isEmpty() || named.get().party().equals(party.get()))) {
            return known(named.get());
        }
        Human human = new Human(plain(parse.text(from, to)), surname(run, party), Optional.empty(), Optional.empty());
        met.ifPresent(short_ -> roster.remove(short_));
        roster.add(human);
        return human;
    }

    /** "President Reagan": the one person of that surname known to have held the office, then where the day is known. */
    private Optional<Human> holder(Parse parse, int from, int to, Title title) {
        List<String> run = Human.words(parse.text(from, to));
        if (run.size() != 1 || answering(run).isPresent()) {
            return Optional.empty();
        }
        List<KnownPerson> holders = world.holders(run.get(0), title.name(), title.party(), day);
        return holders.size() == 1 ? Optional.of(known(holders.get(0))) : Optional.empty();
    }

    /** A name that ends its sentence loses the full stop; "Jr." keeps it. */
    private static String plain(String name) {
        return name.endsWith(".") && !name.endsWith("r.") ? name.substring(0, name.length() - 1) : name;
    }

    /** The family name: the last word, but the first of Chinese, Korean and Vietnamese names. */
    private static String surname(List<String> run, Optional<String> party) {
        boolean familyFirst = party.map(
                        Set.of("china", "south-korea", "north-korea", "vietnam", "taiwan", "hong-kong")::contains)
                .orElse(false);
        return familyFirst && run.size() > 1 ? run.get(0) : run.get(run.size() - 1);
    }

    private Optional<Human> answering(List<String> run) {
        return roster.stream().filter(h -> h.answersTo(run)).max(Comparator.comparing(Human::full));
    }

    /** "said Mary Smith", "Mary Smith, a lawyer, told reporters": a name of two or three words that a verb of speech or a title proves. */
    private void speakers(int s, Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            if (nameWord(parse, i, false) && (i == 0 || !nameWord(parse, i - 1, false))) {
                int end = runEnd(parse, i, false);
                int words = end - i;
                boolean opens = i == 0 && Lexical.common(parse, i);
                boolean place = parse.nameAt(i)
                                .filter(n -> n.can(Kind.CITY) && n.length() == 1)
                                .isPresent()
                        && !Set.of("in", "from", "at", "to").contains(parse.lower(i - 1));
                boolean free = !opens
                        && !titles.headWord(parse.lower(i))
                        && (place
                                || parse.nameAt(i)
                                        .filter(n -> !n.can(Kind.PERSON))
                                        .isEmpty());
                boolean proven = speaks(parse, i, end)
                        || parse.lower(end).equals(",") && titledAt(s, end + 1)
                        || namedAide(parse, i);
                if (words >= 2
                        && words <= 3
                        && free
                        && proven
                        && answering(Human.words(parse.text(i, end))).isEmpty()) {
                    meet(parse, i, end, Optional.empty());
                } else if (words == 1
                        && free
                        && speaks(parse, i, end)
                        && answering(Human.words(parse.text(i, end))).isEmpty()) {
                    fullName(Gazetteer.fold(parse.lower(i)));
                }
                i = Math.max(i, end - 1);
            }
        }
    }

    private static boolean speaks(Parse parse, int from, int end) {
        int chunk = parse.chunkAt(from);
        int before =
                chunk < 0 ? from - 1 : Math.min(from, parse.chunks().get(chunk).from()) - 1;
        return SPEECH.contains(parse.lower(end))
                || SPEECH.contains(parse.lower(from - 1))
                || parse.lower(from - 1).equals("'s") && SPEECH.contains(parse.lower(before))
                || parse.clauses().stream()
                        .anyMatch(c -> SPEECH.contains(parse.lower(c.verb().head()))
                                && c.subject()
                                        .filter(p -> p.parts().get(0).covers(from))
                                        .isPresent());
    }

    /** "one of Lighthizer's deputies, Jeffrey Gerrish". */
    private static boolean namedAide(Parse parse, int from) {
        return parse.lower(from - 1).equals(",")
                && Set.of("deputies", "aides", "negotiators", "representatives", "advisers", "deputy", "aide")
                        .contains(parse.lower(from - 2));
    }

    /** A surname that speaks belongs to the full name the article gives elsewhere. */
    private void fullName(String surname) {
        for (Parse parse : article.parses()) {
            for (int i = 1; i < parse.size(); i++) {
                if (Gazetteer.fold(parse.lower(i)).equals(surname)
                        && nameWord(parse, i, false)
                        && nameWord(parse, i - 1, false)) {
                    int from = i - 1 > 0 && nameWord(parse, i - 2, false) ? i - 2 : i - 1;
                    int end = runEnd(parse, from, false);
                    if (end == i + 1 && !(from == 0 && Lexical.common(parse, 0))) {
                        meet(parse, from, end, Optional.empty());
                        return;
                    }
                }
            }
        }
    }

    private boolean titledAt(int s, int from) {
        return titlesBySentence.get(s).stream()
                .anyMatch(t -> t.start() >= from
                        && t.start() <= from + 1
                        && !nameFollows(article.parses().get(s), t)
                        && ends(article.parses().get(s), t));
    }

    // ---- mentions

    private List<PersonMention> find(int s) {
        Parse parse = article.parses().get(s);
        List<PersonMention> found = new ArrayList<>();
        int i = 0;
        while (i < parse.size()) {
            Optional<PersonMention> mention = at(s, parse, i);
            if (mention.isPresent()) {
                found.add(mention.get());
                mention.get()
                        .person()
                        .seenAs(parse.text(mention.get().from(), mention.get().to()));
                i = mention.get().to();
            } else {
                i++;
            }
        }
        return found;
    }

    private Optional<PersonMention> at(int s, Parse parse, int i) {
        Token token = parse.token(i);
        if (!token.capitalised()) {
            return Optional.empty();
        }
        Optional<Mention> name = parse.nameAt(i);
        if (name.isPresent() && name.get().can(Kind.PERSON) && name.get().from() == i) {
            int end = name.get().to();
            Optional<Human> human = answering(Human.words(parse.text(i, end)));
            if (human.isPresent()) {
                return Optional.of(new PersonMention(i, end, human.get()));
            }
        }
        if (titleWord(s, i)) {
            return Optional.empty();
        }
        if (Lexical.pronounHe(parse, i)) {
            return heSurname(parse, i);
        }
        int end = runEnd(parse, i, false);
        for (int to = end; to > i; to--) {
            Optional<Human> human = answering(Human.words(parse.text(i, to)));
            if (human.isPresent() && fits(parse, i, to, end)) {
                return Optional.of(new PersonMention(i, to, human.get()));
            }
        }
        return end == i + 1 || end == i ? coreSurname(parse, i, Math.max(end, i + 1)) : Optional.empty();
    }

    private boolean titleWord(int s, int i) {
        return titlesBySentence.get(s).stream().anyMatch(t -> t.from() <= i && i < t.to());
    }

    /** A longer run of capitals than the name is another name ("Trump Tower"), unless the rest is a name of its own. */
    private static boolean fits(Parse parse, int from, int to, int runEnd) {
        boolean begins = from == 0
                || !parse.token(from - 1).capitalised()
                || parse.tags().get(from - 1) != Tag.NAME
                || parse.nameAt(from - 1).isPresent()
                || to - from > 1;
        return to == runEnd && begins || to - from > 1;
    }

    /** "He" is a pronoun unless a person of that name is in the article and the place is one where no pronoun stands. */
    private Optional<PersonMention> heSurname(Parse parse, int i) {
        Optional<Human> human = answering(List.of(parse.lower(i)));
        return human.isPresent() && Lexical.surnamePlace(parse, i)
                ? Optional.of(new PersonMention(i, i + 1, human.get()))
                : Optional.empty();
    }

    private Optional<PersonMention> coreSurname(Parse parse, int i, int end) {
        String word = Gazetteer.fold(parse.lower(i));
        List<KnownPerson> core = world.coreWithSurname(word);
        boolean alone = (i == 0
                        || parse.tags().get(i - 1) != Tag.NAME
                        || parse.nameAt(i - 1).isPresent()
                        || titleBefore(parse, i))
                && !(end < parse.size()
                        && parse.tags().get(end) == Tag.NAME
                        && parse.nameAt(end).isEmpty()
                        && parse.token(end).capitalised());
        boolean city = parse.nameAt(i)
                .filter(n -> n.can(Kind.CITY) || n.can(Kind.SITE))
                .isPresent();
        if (core.size() != 1
                || otherBearer(core.get(0), word)
                || !alone
                || city
                || !parse.token(i).capitalised()
                || NOT_NAMES.has("shared", word) && !titleBefore(parse, i)) {
            return Optional.empty();
        }
        return Optional.of(new PersonMention(i, i + 1, known(core.get(0))));
    }

    /** Whether the article names someone else with the surname: "Gov. Kim Reynolds". */
    private boolean otherBearer(KnownPerson person, String surname) {
        Set<String> own = Set.copyOf(Human.words(person.label()));
        for (Parse parse : article.parses()) {
            for (int i = 1; i < parse.size(); i++) {
                if (Gazetteer.fold(parse.lower(i)).equals(surname)) {
                    String before = Gazetteer.fold(parse.lower(i - 1));
                    boolean name = parse.token(i - 1).capitalised()
                            && parse.tags().get(i - 1) == Tag.NAME
                            && parse.nameAt(i - 1)
                                    .filter(m -> !m.can(Kind.PERSON))
                                    .isEmpty();
                    if (name && !own.contains(before) && !titles.honorific(before) && !titles.titleWord(before)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean titleBefore(Parse parse, int i) {
        return i > 0
                && (titles.honorific(parse.lower(i - 1))
                        || titles.find(parse).stream().anyMatch(t -> t.to() == i));
    }

    // ---- apposition

    /** "Ryosei Akazawa, Japan's chief negotiator," and "Akazawa, who is Japan's chief negotiator". */
    private void apposed() {
        for (int s = 0; s < mentions.size(); s++) {
            Parse parse = article.parses().get(s);
            for (PersonMention mention : mentions.get(s)) {
                int at = mention.to();
                int from =
                        parse.lower(at).equals(",") ? at + 1 : parse.lower(at).equals("(") ? at + 1 : -1;
                if (from > 0) {
                    appositive(s, parse, mention, from);
                }
            }
        }
    }

    /** A title behind a name is one only if the phrase ends there: "met Xi, the trade minister said" is none. */
    private boolean ends(Parse parse, Title title) {
        int at = title.to();
        Tag tag = at < parse.size() ? parse.tags().get(at) : Tag.STOP;
        return !(tag.verb() || tag == Tag.MODAL || tag == Tag.BE || tag == Tag.HAVE);
    }

    private void appositive(int s, Parse parse, PersonMention mention, int from) {
        int sentence = s;
        int start = parse.lower(from).equals("who")
                        && (parse.lower(from + 1).equals("is")
                                || parse.lower(from + 1).equals("was")
                                || parse.lower(from + 1).equals("serves"))
                ? from + 2
                : from;
        titlesBySentence.get(s).stream()
                .filter(t -> t.start() >= start && t.start() <= start + 1 && !nameFollows(parse, t) && ends(parse, t))
                .findFirst()
                .ifPresent(title -> {
                    if (!title.former() && !title.business()) {
                        party(parse, title).ifPresent(mention.person()::actsFor);
                    }
                    introductions.add(new Introduction(sentence, mention.person(), title, "name-comma-title"));
                });
    }

    private boolean nameFollows(Parse parse, Title title) {
        int at = skipHonorifics(parse, title.to());
        return at < parse.size() && nameWord(parse, at, true) && parse.token(at).capitalised();
    }
}
