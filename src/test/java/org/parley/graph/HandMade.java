package org.parley.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.parley.corpus.Article;
import org.parley.corpus.Block;
import org.parley.corpus.Details;
import org.parley.corpus.Span;
import org.parley.ontology.TD;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Assertion;
import org.parley.resolution.Inference;
import org.parley.resolution.Knowledge;
import org.parley.resolution.Statement;
import org.parley.resolution.Value;

/** Knowledge written by hand: two short articles about one round, a denial, and something worked out from both. */
public final class HandMade {
    public static final String ROUND = "round/china-united-states/2025-05-geneva";
    public static final Article DATED = article(
            "news/geneva.txt",
            "\ud83c\uddf8 He Lifeng led the Chinese team in Geneva. No talks are planned in Paris.",
            new Details(
                    Optional.of(LocalDate.of(2025, 5, 11)),
                    Optional.of("The Example"),
                    Optional.of("https://example.org/geneva"),
                    Optional.of("Talks in Geneva")));
    public static final Article UNDATED = article(
            "Undated story.txt", "The first round took place in Geneva. Tariffs fell to 12.5 percent.", Details.NONE);

    public static final ReferenceData REFERENCE = ReferenceData.read();

    static {
        // Jena's vocabularies cannot be the first of its classes to load.
        JenaSystem.init();
    }

    private HandMade() {}

    public static Knowledge knowledge() {
        return knowledge(List.of(head(), again(), denial(), tariff()), List.of(ordinal()));
    }

    static Knowledge knowledge(List<Assertion> assertions, List<Inference> inferences) {
        TreeMap<String, LocalDate> dates = new TreeMap<>();
        dates.put(UNDATED.source(), LocalDate.of(2025, 5, 12));
        return new Knowledge(List.of(UNDATED, DATED), dates, assertions, inferences, known(), List.of());
    }

    static Assertion head() {
        return said(
                DATED,
                "He Lifeng led the Chinese team in Geneva.",
                "delegation-led",
                0.9,
                fact("person/he-lifeng", RDF.type, TD.Person),
                fact("person/he-lifeng", RDFS.label, new Value.Text("He Lifeng", true)),
                fact(ROUND, RDF.type, TD.Round),
                fact("delegation/china-united-states/2025-05-geneva/china", RDF.type, TD.Delegation),
                fact(
                        "delegation/china-united-states/2025-05-geneva/china",
                        TD.head,
                        new Value.Thing("person/he-lifeng")),
                fact(ROUND, TD.startDate, new Value.Moment("2025-05-10")));
    }

    /** The same claim, less sure. */
    static Assertion again() {
        Assertion head = head();
        return new Assertion(head.article(), head.evidence(), head.pattern(), 0.4, false, head.statements());
    }

    static Assertion denial() {
        Assertion said = said(
                DATED,
                "No talks are planned in Paris.",
                "talks-held",
                0.8,
                fact("round/china-united-states/paris", TD.venue, new Value.Thing("city/paris")));
        return new Assertion(
                said.article(), said.evidence(), said.pattern(), said.confidence(), true, said.statements());
    }

    static Assertion tariff() {
        return said(
                UNDATED,
                "Tariffs fell to 12.5 percent.",
                "tariff-rate",
                1,
                fact("tariff/united-states/china/12.5", RDF.type, TD.TariffMeasure),
                fact("tariff/united-states/china/12.5", TD.rate, new Value.Number(new BigDecimal("12.50"))),
                fact("tariff/united-states/china/12.5", TD.status, TD.Reduced),
                fact("tariff/united-states/china/12.5", TD.effectiveFrom, new Value.Moment("2025-05")),
                fact("tariff/united-states/china/12.5", TD.effectiveUntil, new Value.Moment("2026")));
    }

    static Inference ordinal() {
        return new Inference(
                "ordinal-from-order",
                List.of(head(), tariff()),
                List.of(
                        fact(ROUND, TD.ordinal, new Value.Count(1)),
                        fact(ROUND, TD.duration, new Value.Period("P2D"))));
    }

    static Article article(String source, String text, Details details) {
        return new Article(source, text, details, List.of(new Block(new Span(0, text.length()), Block.Kind.BODY)));
    }

    static Assertion said(Article article, String sentence, String pattern, double confidence, Statement... facts) {
        int start = article.text().indexOf(sentence);
        Span span = new Span(start, start + sentence.length());
        return new Assertion(article, List.of(span), pattern, confidence, false, Arrays.asList(facts));
    }

    static Statement fact(String subject, Property property, Resource term) {
        return fact(subject, property, new Value.Term(term));
    }

    static Statement fact(String subject, Property property, Value value) {
        return new Statement(subject, property, value);
    }

    private static SortedSet<String> known() {
        return new TreeSet<>(List.of("person/he-lifeng", "city/geneva"));
    }
}
