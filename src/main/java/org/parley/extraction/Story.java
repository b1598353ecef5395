package org.parley.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.corpus.Block;
import org.parley.corpus.Span;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Complement;
import org.parley.language.Mention;
import org.parley.language.Mention.Kind;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;
import org.parley.language.TimeMention;

/** One article while it is read: its sentences, its persons, and who or what its phrases mean. */
final class Story {
    private static final Set<String> ACTORS = Set.of(
            "government",
            "administration",
            "side",
            "sides",
            "official",
            "officials",
            "delegation",
            "delegations",
            "team",
            "teams",
            "negotiator",
            "negotiators",
            "authorities",
            "ministry",
            "ministries",
            "envoy",
            "envoys",
            "regime",
            "cabinet",
            "counterpart",
            "counterparts",
            "minister",
            "ministers",
            "leaders",
            "leader",
            "representatives",
            "delegates",
            "parliament",
            "congress",
            "customs",
            "commission",
            "department",
            "bloc",
            "capital",
            "trade",
            "diplomats",
            "aides",
            "aide",
            "diplomat",
            "lawmakers",
            "president",
            "premier",
            "treasury",
            "council",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "mission",
            "pair",
            "nation",
            "country",
            "economy",
            "house",
            "representative",
            "ambassador",
            "secretary",
            "commerce",
            "office");
    private static final Set<String> PAIR = Set.of("both", "two");
    private static final Set<String> PAIR_NOUNS = Set.of(
            "sides",
            "countries",
            "nations",
            "economies",
            "governments",
            "parties",
            "powers",
            "neighbours",
            "neighbors",
            "capitals",
            "giants",
            "partners",
            "rivals",
            "allies",
            "superpowers",
            "teams",
            "delegations",
            "states",
            "powerhouses");

    private static final java.util.regex.Pattern DATELINE =
            java.util.regex.Pattern.compile("^(\\p{Lu}[\\p{Lu} .'-]{2,30}?)(?:,| ?\\(| ?[\u2010-\u2015:]| -)");

    private static final Words VAGUE = Words.load("vague-topics.txt");

    private final Optional<java.time.LocalDate> anchor;
    private final String text;
    private final List<Parse> parses;
    private final World world;
    private final People people;
    private final List<String> principals;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();

    /** A direct quotation: its first and last token, sentence by sentence, and who said it where that is known. */
    record Quotation(int firstSentence, int firstToken, int lastSentence, int lastToken, Optional<Human> speaker) {
        boolean covers(int sentence, int token) {
            boolean afterStart = sentence > firstSentence || sentence == firstSentence && token >= firstToken;
            return afterStart && (sentence < lastSentence || sentence == lastSentence && token <= lastToken);
        }
    }

    List<Quotation> quotations() {
        return quotations;
    }

    Story(String text, Optional<java.time.LocalDate> anchor, List<Parse> parses, World world, People people) {
        this.anchor = anchor;
        this.text = text;
        this.parses = parses;
        this.world = world;
        this.people = people;
        this.principals = countPrincipals();
    }

    List<Parse> parses() {
        return parses;
    }

    Parse parse(int s) {
        return parses.get(s);
    }

    /** The day by which the article's relative dates are understood. */
    Optional<java.time.LocalDate> anchor() {
        return anchor;
    }

    /** The text all spans count in. */
    String text() {
        return text;
    }

    World world() {
        return world;
    }

    People people() {
        return people;
    }

    List<Claim> claims() {
        return claims;
    }

    /** The parties the article is mainly about, most named first. */
    List<String> principals() {
        return principals;
    }

    // ---- claims

    void claim(String pattern, double confidence, int sentence, Fact... facts) {
        claim(pattern, confidence, false, List.of(sentence), List.of(facts));
    }

    void claim(String pattern, double confidence, boolean denied, List<Integer> sentences, List<Fact> facts) {
        List<Span> evidence = sentences.stream()
                .sorted()
                .distinct()
                .map(s -> parses.get(s).sentence().span())
                .toList();
        claims.add(new Claim(evidence, pattern, confidence, denied, facts));
    }

    // ---- parties

    private List<String> countPrincipals() {
        Map<String, Integer> count = new TreeMap<>();
        for (int s = 0; s < parses.size(); s++) {
            Parse parse = parses.get(s);
            int weight = parse.sentence().kind() == Block.Kind.HEADLINE || s < 4 ? 2 : 1;
            parse.names().forEach(n -> n.party().ifPresent(p -> count.merge(p, weight, Integer::sum)));
            people.mentions(s).forEach(m -> m.person().party().ifPresent(p -> count.merge(p, weight, Integer::sum)));
        }
        return count.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The other one of the article's two main parties. */
    Optional<String> other(String party) {
        return principals.stream()
                .limit(2)
                .filter(p -> !p.equals(party))
                .findFirst()
                .filter(p -> principals.size() > 1);
    }

    /** The two main parties, where there are two. */
    List<String> pair() {
        return principals.size() >= 2 ? principals.subList(0, 2) : List.of();
    }

    /** The parties a phrase stands for: by name, by person, by office, or as "both sides". */
    Set<String> parties(int s, Phrase phrase) {
        Set<String> parties = new LinkedHashSet<>();
        for (Chunk part : phrase.parts()) {
            parties.addAll(parties(s, part));
        }
        return parties;
    }

    Set<String> parties(int s, Chunk chunk) {
        Parse parse = parse(s);
        Optional<PersonMention> person = headPerson(s, chunk);
        if (person.isPresent()) {
            return person.get().person().party().map(Set::of).orElse(Set.of());
        }
        Set<String> found = new LinkedHashSet<>();
        for (Mention name : parse.names(chunk.from(), chunk.to())) {
            boolean head = name.to() >= chunk.to() || onlyMarksAfter(parse, name.to(), chunk.to());
            boolean actor = actorHead(parse, chunk) || titled(s, chunk);
            boolean demonymAlone = name.can(Kind.DEMONYM) && !name.can(Kind.PARTY);
            if ((head || actor) && !(head && demonymAlone && !plural(parse, name))) {
                world.partyOf(name).ifPresent(found::add);
            }
        }
        if (found.isEmpty() && isPair(parse, chunk)) {
            found.addAll(pair());
        }
        if (found.isEmpty() && actorHead(parse, chunk)) {
            people.in(s, chunk.from(), chunk.to())
                    .flatMap(m -> m.person().party())
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            titleParty(s, chunk).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            pronounParty(s, chunk).ifPresent(found::add);
        }
        if (found.isEmpty()
                && chunk.to() - chunk.from() == 1
                && parse.lower(chunk.from()).equals("they")) {
            found.addAll(subjectsBefore(s, chunk.from()));
        }
        return found;
    }

    private static boolean plural(Parse parse, Mention name) {
        return parse.lower(name.to() - 1).endsWith("s")
                || Set.of("chinese", "japanese", "swiss", "french", "british", "vietnamese", "taiwanese")
                        .contains(parse.lower(name.to() - 1));
    }

    private static boolean onlyMarksAfter(Parse parse, int from, int to) {
        for (int i = from; i < to; i++) {
            if (parse.tags().get(i) != Tag.POSSESSIVE
                    && parse.tags().get(i) != Tag.BREAK
                    && parse.tags().get(i) != Tag.QUOTE) {
                return false;
            }
        }
        return true;
    }

    static boolean actorHead(Parse parse, Chunk chunk) {
        return ACTORS.contains(parse.lower(chunk.to() - 1));
    }

    private boolean titled(int s, Chunk chunk) {
        return people.titles(s).stream().anyMatch(t -> t.to() == chunk.to() && t.from() >= chunk.from());
    }

    private Optional<String> titleParty(int s, Chunk chunk) {
        return people.titles(s).stream()
                .filter(t -> t.to() >= chunk.to() && t.from() >= chunk.from() && t.from() < chunk.to())
                .map(Title::party)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isPair(Parse parse, Chunk chunk) {
        boolean noun = PAIR_NOUNS.contains(parse.lower(chunk.to() - 1));
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (PAIR.contains(parse.lower(i))
                    && (noun || chunk.to() - chunk.from() == 1 && parse.lower(i).equals("both"))) {
                return true;
            }
        }
        return noun
                && chunk.to() - chunk.from() <= 2
                && parse.lower(chunk.from()).equals("the");
    }

    /** "it", "they": the party that was subject last; "he", "she": the person's party. */
    private Optional<String> pronounParty(int s, Chunk chunk) {
        String word = parse(s).lower(chunk.from());
        if (chunk.to() - chunk.from() != 1) {
            return Optional.empty();
        }
        if (word.equals("he") || word.equals("she")) {
            return person(s, chunk.from()).flatMap(Human::party);
        }
        return word.equals("it") || word.equals("they") ? lastSubjectParty(s, chunk.from()) : Optional.empty();
    }

    /** "The US and China said they would cut": both. */
    private Set<String> subjectsBefore(int s, int token) {
        Set<String> parties = new LinkedHashSet<>();
        for (Clause clause : parse(s).clauses()) {
            if (clause.subject().isPresent()
                    && clause.subject().get().to() <= token
                    && clause.subject().get().parts().size() > 1) {
                parties.addAll(parties(s, clause.subject().get()));
                return parties;
            }
        }
        return parties;
    }

    private Optional<String> lastSubjectParty(int sentence, int before) {
        for (int s = sentence; s >= Math.max(0, sentence - 2); s--) {
            int limit = s == sentence ? before : Integer.MAX_VALUE;
            List<Clause> clauses = parse(s).clauses();
            for (int c = 0; c < clauses.size(); c++) {
                Optional<Phrase> subject = clauses.get(c).subject();
                if (subject.isPresent() && subject.get().to() <= limit && !pronoun(parse(s), subject.get())) {
                    Set<String> parties = parties(s, subject.get());
                    if (parties.size() == 1) {
                        return parties.stream().findFirst();
                    }
                }
            }
        }
        return Optional.empty();
    }

    static boolean pronoun(Parse parse, Phrase phrase) {
        return phrase.parts().size() == 1 && parse.tags().get(phrase.from()) == Tag.PRONOUN;
    }

    /** Whether a name is used as a place here: "in Geneva", "to Washington". */
    static boolean locative(Parse parse, Mention name) {
        int i = name.from() - 1;
        while (i >= 0
                && (parse.lower(i).equals("the")
                        || parse.lower(i).equals("central")
                        || parse.lower(i).equals("downtown")
                        || parse.lower(i).equals("nearby"))) {
            i--;
        }
        return Set.of(
                        "in",
                        "at",
                        "to",
                        "near",
                        "outside",
                        "from",
                        "for",
                        "visit",
                        "visited",
                        "visiting",
                        "visits",
                        "around",
                        "into")
                .contains(parse.lower(i));
    }

    // ---- persons

    /** The person whose name ends a noun chunk. */
    Optional<PersonMention> headPerson(int s, Chunk chunk) {
        return people.mentions(s).stream()
                .filter(m -> m.from() >= chunk.from()
                        && m.from() < chunk.to()
                        && onlyMarksAfter(parse(s), Math.min(m.to(), chunk.to()), chunk.to()))
                .filter(m -> !possessive(s, m.to() - 1, chunk))
                .findFirst();
    }

    private boolean possessive(int s, int last, Chunk chunk) {
        return last + 1 < chunk.to() && parse(s).tags().get(last + 1) == Tag.POSSESSIVE;
    }

    /** The persons a phrase stands for, pronouns and offices included. */
    List<Human> persons(int s, Phrase phrase) {
        List<Human> persons = new ArrayList<>();
        for (Chunk part : phrase.parts()) {
            headPerson(s, part)
                    .map(PersonMention::person)
                    .or(() -> pronounPerson(s, part))
                    .or(() -> officePerson(s, part))
                    .or(() -> apposedPerson(s, part))
                    .ifPresent(persons::add);
        }
        return persons;
    }

    private Optional<Human> pronounPerson(int s, Chunk chunk) {
        String word = parse(s).lower(chunk.from());
        boolean pronoun = chunk.to() - chunk.from() == 1 && (word.equals("he") || word.equals("she"));
        return pronoun ? person(s, chunk.from()) : Optional.empty();
    }

    /** "the Treasury secretary": the person introduced with that office. */
    private Optional<Human> officePerson(int s, Chunk chunk) {
        return people.titles(s).stream()
                .filter(t -> t.to() == chunk.to() && t.from() >= chunk.from() && !t.plural())
                .findFirst()
                .flatMap(t -> holder(t));
    }

    private Optional<Human> holder(Title title) {
        List<Human> holders = people.introductions().stream()
                .filter(i -> i.title().name().equals(title.name())
                        && (title.party().isEmpty() || i.person().party().equals(title.party())))
                .map(People.Introduction::person)
                .distinct()
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    /** "Japan's chief negotiator, Ryosei Akazawa": the name behind the comma. */
    private Optional<Human> apposedPerson(int s, Chunk chunk) {
        boolean title = people.titles(s).stream().anyMatch(t -> t.to() == chunk.to() || t.to() == chunk.to() - 1);
        boolean comma = parse(s).lower(chunk.to()).equals(",");
        return title && comma
                ? people.in(s, chunk.to() + 1, chunk.to() + 4).map(PersonMention::person)
                : Optional.empty();
    }

    /** The person a "he" or "she" at a token stands for: the last one named before it as a subject, else the last one named. */
    Optional<Human> person(int sentence, int token) {
        for (int s = sentence; s >= Math.max(0, sentence - 3); s--) {
            int limit = s == sentence ? token : Integer.MAX_VALUE;
            Optional<Human> subject = subjectPerson(s, limit);
            if (subject.isPresent()) {
                return subject;
            }
            List<PersonMention> before =
                    people.mentions(s).stream().filter(m -> m.to() <= limit).toList();
            if (!before.isEmpty()) {
                return Optional.of(
                        before.get(s == sentence ? 0 : before.size() - 1).person());
            }
        }
        return Optional.empty();
    }

    private Optional<Human> subjectPerson(int s, int limit) {
        for (Clause clause : parse(s).clauses()) {
            if (clause.subject().isPresent() && clause.subject().get().to() <= limit) {
                Optional<Human> person = headPerson(
                                s, clause.subject().get().parts().get(0))
                        .map(PersonMention::person)
                        .or(() -> officePerson(s, clause.subject().get().parts().get(0)));
                if (person.isPresent() && clause.subject().get().parts().size() == 1) {
                    return person;
                }
            }
        }
        return Optional.empty();
    }

    // ---- places, topics, times

    /** The city a phrase names, where it is used as a place. */
    Optional<Thing.Place> city(int s, int from, int to) {
        return parse(s).names(from, to).stream()
                .filter(n -> n.can(Kind.CITY))
                .map(n -> n.id(Kind.CITY).flatMap(world::place))
                .flatMap(Optional::stream)
                .findFirst()
                .map(p -> new Thing.Place(p.label(), false, Optional.of(p.id()), Optional.of(p.party())));
    }

    /** The city in the dateline: what "here" means. */
    Optional<Thing.Place> writtenAt() {
        return text.lines()
                .filter(l -> !l.isBlank())
                .limit(12)
                .map(DATELINE::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(m -> m.group(1).strip())
                .flatMap(name -> world.reference().places().stream()
                        .filter(p -> p.label().equalsIgnoreCase(name))
                        .limit(1))
                .findFirst()
                .map(p -> new Thing.Place(p.label(), false, Optional.of(p.id()), Optional.of(p.party())));
    }

    /** Whether a topic says more than "goods" or "trade". */
    boolean specific(String topic) {
        return !VAGUE.has("vague", topic);
    }

    /** The dates that stand with a clause. */
    List<TimeMention> times(int s, Clause clause) {
        Parse parse = parse(s);
        List<TimeMention> times = new ArrayList<>();
        for (int chunk : clause.times()) {
            times.addAll(parse.times(
                    parse.chunks().get(chunk).from(), parse.chunks().get(chunk).to()));
        }
        return times;
    }

    /** The phrases after a preposition anywhere in a clause. */
    static List<Phrase> after(Clause clause, Set<String> prepositions) {
        return clause.complements().stream()
                .filter(c -> prepositions.contains(c.preposition()))
                .map(Complement::phrase)
                .toList();
    }

    boolean body(int s) {
        return parse(s).sentence().kind() == Block.Kind.BODY;
    }
}
