package org.parley.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.corpus.Article;
import org.parley.corpus.Block;
import org.parley.corpus.Details;
import org.parley.corpus.Span;
import org.parley.language.Clause;
import org.parley.language.Gazetteer;
import org.parley.language.Mention;
import org.parley.language.Parse;
import org.parley.language.Parser;
import org.parley.language.Phrase;
import org.parley.language.RateMention;
import org.parley.language.Sentences;
import org.parley.language.TimeMention;
import org.parley.reference.Reference;

/** What was read in a sentence, what was claimed from it, and what the patterns that came close lacked. */
public final class WhyNot {
    // Read after the sentence, so that one sentence alone is taken for a story on trade; nothing is read in it.
    private static final String FRAME = "\n\nExports and imports filled the business pages.";
    private static final Set<String> LIMITS =
            Set.of("controls", "curbs", "restrictions", "ban", "licences", "licenses");

    private final Parser parser;
    private final Reader reader;

    public WhyNot(Reference reference) {
        this.parser = new Parser(new Gazetteer(reference));
        this.reader = new Reader(reference);
    }

    /**
     * Some lines of one kind.
     *
     * @param title what they tell
     */
    public record Part(String title, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** Everything about a text of one or a few sentences; {@code day} is the one by which its "Thursday" is understood. */
    public List<Part> explain(String text, Optional<LocalDate> day) {
        List<Parse> parses = Sentences.of(article(text)).stream()
                .map(sentence -> parser.parse(sentence, day))
                .toList();
        Reading reading = reader.read(article(text + FRAME), day);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("Names", lines(parses, WhyNot::names)));
        parts.add(new Part("Dates", lines(parses, WhyNot::times)));
        parts.add(new Part("Rates", lines(parses, WhyNot::rates)));
        parts.add(new Part("Verbs", lines(parses, WhyNot::verbs)));
        parts.add(new Part("Persons", persons(reading)));
        parts.add(new Part("Claims", claims(reading.claims())));
        parts.add(new Part("Kept out of the graph as too unsure", claims(reading.quarantine())));
        parts.add(new Part("Missing", lines(parses, parse -> missing(parse, reading))));
        return parts.stream().filter(part -> !part.lines().isEmpty()).toList();
    }

    private static Article article(String text) {
        Block all = new Block(new Span(0, text.length()), Block.Kind.BODY);
        return new Article("sentence.txt", text, Details.NONE, List.of(all));
    }

    /** Looks at one sentence. */
    private interface Look {
        List<String> at(Parse parse);
    }

    private static List<String> lines(List<Parse> parses, Look look) {
        return parses.stream().flatMap(parse -> look.at(parse).stream()).toList();
    }

    private static List<String> names(Parse parse) {
        return parse.names().stream()
                .map(name -> parse.text(name.from(), name.to()) + ": "
                        + name.readings().stream().map(WhyNot::reading).collect(Collectors.joining(", or ")))
                .toList();
    }

    private static String reading(Mention.Reading reading) {
        return reading.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + reading.id();
    }

    private static List<String> times(Parse parse) {
        return parse.times().stream().map(time -> time(parse, time)).toList();
    }

    private static String time(Parse parse, TimeMention time) {
        return parse.text(time.from(), time.to()) + ": "
                + time.value().orElse("not known without the day of the article (--date)")
                + time.end().map(end -> " to " + end).orElse("");
    }

    private static List<String> rates(Parse parse) {
        return parse.rates().stream()
                .map(rate -> text(parse, rate) + ": " + rate.percent().toPlainString() + " %, "
                        + Thing.boundName(rate.bound()) + (rate.points() ? ", a difference" : ""))
                .toList();
    }

    private static String text(Parse parse, RateMention rate) {
        return parse.text(rate.from(), rate.to());
    }

    private static List<String> verbs(Parse parse) {
        return parse.clauses().stream().map(clause -> verb(parse, clause)).toList();
    }

    private static String verb(Parse parse, Clause clause) {
        return clause.verb().lemma() + (clause.verb().passive() ? " (passive)" : "") + ", "
                + Modality.of(parse, clause).name().toLowerCase(java.util.Locale.ROOT)
                + phrase(parse, "; subject: ", clause.subject())
                + phrase(parse, "; object: ", clause.object());
    }

    private static String phrase(Parse parse, String label, Optional<Phrase> phrase) {
        return phrase.map(p -> label + parse.text(p.from(), p.to())).orElse("");
    }

    private static List<String> persons(Reading reading) {
        return reading.names().entrySet().stream()
                .filter(entry -> entry.getKey() instanceof Thing.Person)
                .map(entry -> ((Thing.Person) entry.getKey()).name() + ": " + String.join(", ", entry.getValue()))
                .sorted()
                .toList();
    }

    private static List<String> claims(List<Claim> claims) {
        return claims.stream().map(WhyNot::claim).toList();
    }

    private static String claim(Claim claim) {
        return claim.pattern() + " " + claim.confidence() + (claim.denied() ? ", denied" : "") + ": "
                + claim.facts().stream().map(WhyNot::fact).collect(Collectors.joining("; "));
    }

    static String fact(Fact fact) {
        return fact.relation().name().toLowerCase(java.util.Locale.ROOT) + " " + Told.of(fact.subject())
                + fact.object().map(object -> " | " + Told.of(object)).orElse("")
                + (fact.literal().isEmpty() ? "" : " | " + fact.literal());
    }

    // ---- what came close

    private static List<String> missing(Parse parse, Reading reading) {
        List<String> missing = new ArrayList<>();
        parse.rates().stream().filter(rate -> !claimed(reading, rate)).forEach(rate -> missing.add(rate(parse, rate)));
        missing.addAll(new NearTalks(parse, reading).missing());
        control(parse, reading).ifPresent(missing::add);
        quotation(parse, reading).ifPresent(missing::add);
        return missing;
    }

    private static boolean claimed(Reading reading, RateMention rate) {
        return facts(reading)
                .anyMatch(fact -> fact.subject() instanceof Thing.Tariff tariff
                        && tariff.rate().compareTo(rate.percent()) == 0);
    }

    private static java.util.stream.Stream<Fact> facts(Reading reading) {
        return reading.claims().stream().flatMap(claim -> claim.facts().stream());
    }

    private static boolean has(Reading reading, Relation relation) {
        return facts(reading).anyMatch(fact -> fact.relation() == relation);
    }

    private static boolean says(Parse parse, Set<String> words) {
        return parse.tokens().stream().anyMatch(token -> words.contains(token.lower()));
    }

    private static long parties(Parse parse) {
        return parse.names().stream()
                .flatMap(name -> name.party().stream())
                .distinct()
                .count();
    }

    private static String rate(Parse parse, RateMention rate) {
        String start = "tariff: " + text(parse, rate) + " is no rate of a tariff: ";
        if (!says(parse, Tariffs.NOUNS)) {
            return start + "no word for a tariff stands in the sentence";
        }
        return start
                + (parties(parse) == 0
                        ? "no party is named that imposes it or is hit by it"
                        : "the word for a tariff does not govern it, or it is not clear whose tariff it is");
    }

    private static Optional<String> control(Parse parse, Reading reading) {
        boolean close = says(parse, LIMITS) && says(parse, Set.of("export", "exports"));
        return close && !has(reading, Relation.CONTROL)
                ? Optional.of("control: no party that limits its exports, or no goods")
                : Optional.empty();
    }

    private static Optional<String> quotation(Parse parse, Reading reading) {
        return says(parse, Set.of("\"", "“", "”")) && !has(reading, Relation.STATEMENT)
                ? Optional.of("quotation: fewer than four words, or the speaker is not known")
                : Optional.empty();
    }
}
