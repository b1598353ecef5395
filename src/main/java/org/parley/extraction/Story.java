package org.parley.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.corpus.Block;
import org.parley.corpus.Span;
import org.parley.language.Chunk;
import org.parley.language.Clause;
import org.parley.language.Complement;
import org.parley.language.Mention;
import org.parley.language.Parse;
import org.parley.language.Phrase;
import org.parley.language.Tag;
import org.parley.language.TimeMention;

/** One article while it is read: its sentences, its persons, and who or what its phrases mean. */
final class Story {
    private static final Words VAGUE = Words.load("vague-topics.txt");

    private final Optional<LocalDate> anchor;
    private final String text;
    private final List<Parse> parses;
    private final World world;
    private final People people;
    private final Principals principals;
    private final Referents referents = new Referents(this);
    private final Actors actors = new Actors(this, referents);
    private final List<Claim> claims = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();

    Story(String text, Optional<LocalDate> anchor, List<Parse> parses, World world, People people) {
        this.anchor = anchor;
        this.text = text;
        this.parses = parses;
        this.world = world;
        this.people = people;
        this.principals = Principals.of(parses, people);
    }

    List<Parse> parses() {
        return parses;
    }

    Parse parse(int s) {
        return parses.get(s);
    }

    /** The day by which the article's relative dates are understood. */
    Optional<LocalDate> anchor() {
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

    List<Quotation> quotations() {
        return quotations;
    }

    void claim(String pattern, double confidence, int sentence, Fact... facts) {
        claim(pattern, confidence, false, List.of(sentence), List.of(facts));
    }

    void claim(String pattern, double confidence, boolean denied, List<Integer> sentences, List<Fact> facts) {
        List<Span> evidence = sentences.stream()
                .sorted()
                .distinct()
                .map(s -> parses.get(s).sentence().span())
                .toList();
        Circumstance circumstance = Circumstance.of(this, sentences, facts);
        claims.add(new Claim(evidence, pattern, confidence, circumstance, denied, facts));
    }

    /** The parties the article is mainly about, most named first. */
    List<String> principals() {
        return principals.parties();
    }

    /** The other one of the article's two main parties. */
    boolean bilateral() {
        return principals.bilateral();
    }

    Optional<String> other(String party) {
        return principals.other(party);
    }

    /** The two main parties, where there are two. */
    List<String> pair() {
        return principals.pair();
    }

    /** The parties a phrase stands for: by name, by person, by office, or as "both sides". */
    Set<String> parties(int s, Phrase phrase) {
        return actors.parties(s, phrase);
    }

    Set<String> parties(int s, Chunk chunk) {
        return actors.parties(s, chunk);
    }

    /** The person whose name ends a noun chunk. */
    Optional<PersonMention> headPerson(int s, Chunk chunk) {
        return referents.head(s, chunk);
    }

    /** The persons a phrase stands for, pronouns and offices included. */
    List<Human> persons(int s, Phrase phrase) {
        return referents.of(s, phrase);
    }

    /** The person a "he" or "she" at a token stands for. */
    Optional<Human> person(int sentence, int token) {
        return referents.pronoun(sentence, token);
    }

    /** The city a phrase names, where it is used as a place. */
    Optional<Thing.Place> city(int s, int from, int to) {
        return new Scene(text, world).city(parse(s), from, to);
    }

    /** The city in the dateline: what "here" means. */
    Optional<Thing.Place> writtenAt() {
        return new Scene(text, world).writtenAt();
    }

    /** Whether a name is used as a place here: "in Geneva", "to Washington". */
    static boolean locative(Parse parse, Mention name) {
        return Scene.locative(parse, name);
    }

    static boolean pronoun(Parse parse, Phrase phrase) {
        return phrase.parts().size() == 1 && parse.tags().get(phrase.from()) == Tag.PRONOUN;
    }

    static boolean actorHead(Parse parse, Chunk chunk) {
        return Actors.actorHead(parse, chunk);
    }

    /** Whether nothing but marks stands in a stretch of tokens. */
    static boolean onlyMarksAfter(Parse parse, int from, int to) {
        for (int i = from; i < to; i++) {
            if (parse.tags().get(i) != Tag.POSSESSIVE
                    && parse.tags().get(i) != Tag.BREAK
                    && parse.tags().get(i) != Tag.QUOTE) {
                return false;
            }
        }
        return true;
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
