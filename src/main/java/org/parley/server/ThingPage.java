package org.parley.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.ontology.TD;
import org.parley.query.QueryRunner;
import org.parley.server.Fact.Ground;
import org.parley.server.InternalQuery.Row;

/** The page of one thing: what is said of it, by whom, in which sentences. */
final class ThingPage {
    private static final InternalQuery SAYS = InternalQuery.named("says");
    private static final InternalQuery SAID_OF = InternalQuery.named("said-of");
    private static final InternalQuery DENIALS = InternalQuery.named("denials");

    /** Properties of which a thing has one value only: two tell of a disagreement. */
    private static final Set<String> SINGLE = Set.of(
            TD.ordinal.getURI(),
            TD.startDate.getURI(),
            TD.endDate.getURI(),
            TD.duration.getURI(),
            TD.previousRound.getURI(),
            TD.announcedOn.getURI(),
            TD.agreedOn.getURI(),
            TD.effectiveFrom.getURI(),
            TD.effectiveUntil.getURI(),
            TD.saidOn.getURI());

    private static final Set<String> NAMES = Set.of(RDF.type.getURI(), RDFS.label.getURI(), SKOS.altLabel.getURI());

    private final String iri;
    private final AnswerTable terms;
    private final List<Fact> facts;
    private final List<Row> saidOf;
    private final List<Fact> denials;

    ThingPage(String iri, String base, QueryRunner runner) {
        this.iri = iri;
        this.terms = new AnswerTable(base);
        this.facts = Fact.of(SAYS.rows(runner, iri));
        this.saidOf = SAID_OF.rows(runner, iri);
        this.denials = Fact.of(DENIALS.rows(runner, iri));
    }

    /** Whether the graph says anything of the thing. */
    boolean known() {
        return !facts.isEmpty() || !saidOf.isEmpty() || !denials.isEmpty();
    }

    String title() {
        return values(RDFS.label.getURI())
                .map(Fact::value)
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(iri);
    }

    private java.util.stream.Stream<Fact> values(String property) {
        return facts.stream().filter(fact -> fact.property().equals(property));
    }

    String html(String path) {
        return "<article class=\"thing\"><h1>" + Html.escape(title()) + "</h1>" + head(path) + facts() + denied()
                + others() + reference() + "</article>";
    }

    private String head(String path) {
        String kinds = values(RDF.type.getURI())
                .filter(fact -> fact.value().isURI())
                .map(fact -> name(fact.value().getURI(), fact.valueLabel()).replaceFirst("<a ", "<a class=\"chip\" "))
                .distinct()
                .collect(Collectors.joining());
        String names = values(SKOS.altLabel.getURI())
                .map(fact -> Html.escape(fact.value().getLiteralLexicalForm()))
                .filter(name -> !name.equals(Html.escape(title())))
                .distinct()
                .collect(Collectors.joining(", "));
        return "<p class=\"kind\">" + kinds + (names.isEmpty() ? "" : " also called " + names)
                + "</p><p class=\"iri\"><code>" + Html.escape(iri) + "</code> · as " + data(path, "ttl", "Turtle")
                + ", " + data(path, "jsonld", "JSON-LD") + ", " + data(path, "trig", "TriG with sources") + "</p>";
    }

    private static String data(String path, String suffix, String name) {
        return "<a href=\"/data/" + Html.escape(path) + "." + suffix + "\">" + name + "</a>";
    }

    /** A term of a vocabulary by its label, linked to where it is defined. */
    private String name(String property, String label) {
        if (property.equals(SKOS.exactMatch.getURI())) {
            return terms.link(property, "the same elsewhere");
        }
        return terms.link(property, label.isEmpty() ? spaced(property.replaceFirst("^.*[#/]", "")) : label);
    }

    /** "birthDate" as "birth date". */
    private static String spaced(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    /** What articles say, and what follows from it. */
    private String facts() {
        Map<String, List<Fact>> byProperty = byProperty(fact -> !fact.known());
        return byProperty.isEmpty() ? "" : list("What the news says", "facts", byProperty);
    }

    /** What was known before any article was read; the sources stand once, below. */
    private String reference() {
        Map<String, List<Fact>> byProperty = byProperty(Fact::known);
        if (byProperty.isEmpty()) {
            return "";
        }
        List<Ground> sources = byProperty.values().stream()
                .flatMap(List::stream)
                .flatMap(fact -> fact.grounds().stream())
                .distinct()
                .toList();
        return list("From reference data", "facts reference", byProperty)
                .replaceFirst("</section>$", Matcher.quoteReplacement(more("Sources", sources) + "</section>"));
    }

    private Map<String, List<Fact>> byProperty(Predicate<Fact> choice) {
        return facts.stream()
                .filter(choice)
                .filter(fact -> !NAMES.contains(fact.property()))
                .collect(Collectors.groupingBy(Fact::property, LinkedHashMap::new, Collectors.toList()));
    }

    private String list(String title, String kind, Map<String, List<Fact>> byProperty) {
        StringBuilder out =
                new StringBuilder("<section class=\"card\"><h2>" + title + "</h2><dl class=\"" + kind + "\">");
        byProperty.forEach((property, values) -> out.append(property(property, values)));
        return out.append("</dl></section>").toString();
    }

    private String property(String property, List<Fact> values) {
        boolean disputed = SINGLE.contains(property) && values.size() > 1;
        StringBuilder out = new StringBuilder("<div><dt>")
                .append(name(property, values.get(0).label()));
        out.append(disputed ? " <span class=\"disputed\">articles disagree</span>" : "")
                .append("</dt>");
        values.forEach(fact -> out.append("<dd><span class=\"value\">")
                .append(value(fact))
                .append("</span>")
                .append(grounds(fact))
                .append("</dd>"));
        return out.append("</div>").toString();
    }

    private String value(Fact fact) {
        return fact.value().isURI() && !fact.valueLabel().isEmpty()
                ? terms.link(fact.value().getURI(), fact.valueLabel())
                : terms.node(fact.value());
    }

    /** The first sentence is in sight, the others at a click. */
    private String grounds(Fact fact) {
        if (fact.known()) {
            return "";
        }
        boolean quoted = !fact.grounds().get(0).sentence().isEmpty();
        List<Ground> rest =
                fact.grounds().subList(quoted ? 1 : 0, fact.grounds().size());
        String first = quoted ? ground(fact.grounds().get(0)) : "";
        return rest.isEmpty() ? first : first + more(quoted ? others(fact, rest.size()) : summary(fact), rest);
    }

    private static String others(Fact fact, int rest) {
        return rest + (rest == 1 ? " more sentence" : " more sentences") + ", " + summary(fact) + " in all";
    }

    private String more(String title, List<Ground> grounds) {
        StringBuilder out =
                new StringBuilder(" <details><summary>").append(title).append("</summary><ul>");
        grounds.forEach(ground -> out.append("<li>").append(ground(ground)).append("</li>"));
        return out.append("</ul></details>").toString();
    }

    private static String summary(Fact fact) {
        long articles = fact.articles();
        if (articles > 0) {
            return articles == 1 ? "1 article" : articles + " articles";
        }
        boolean inferred =
                fact.grounds().stream().anyMatch(ground -> ground.kind().equals("Inference"));
        return inferred ? "worked out" : "reference data";
    }

    private String ground(Ground ground) {
        if (ground.sentence().isEmpty()) {
            String source = ground.primary().isEmpty() ? ground.how() : ground.primary();
            return source.startsWith("http") ? terms.link(source, source) : Html.escape(source);
        }
        return quote(ground) + "<span class=\"source\">" + terms.link(ground.article(), ground.title())
                + (ground.published().isEmpty() ? "" : ", " + Html.escape(ground.published()))
                + " · " + (ground.kind().equals("Inference") ? "worked out by " : "read by ")
                + Html.escape(ground.how())
                + (ground.confidence().isEmpty() ? "" : " · confidence " + Html.escape(ground.confidence()))
                + "</span>";
    }

    /** The sentence leads to its place in the article. */
    private String quote(Ground ground) {
        return "<blockquote>"
                + terms.link(ground.article(), ground.sentence())
                        .replaceFirst("href=\"([^\"]*)\"", "href=\"$1#s" + ground.start() + "\"")
                + "</blockquote>";
    }

    private String denied() {
        Map<String, List<Fact>> byProperty = denials.stream()
                .collect(Collectors.groupingBy(Fact::property, LinkedHashMap::new, Collectors.toList()));
        return denials.isEmpty() ? "" : list("What is denied", "facts", byProperty);
    }

    private String others() {
        if (saidOf.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(
                "<section class=\"card\"><h2>Where it is named</h2><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Where it is named\"><table><thead><tr><th scope=\"col\">thing</th>"
                        + "<th scope=\"col\">names it as</th><th scope=\"col\">articles</th></tr></thead><tbody>");
        saidOf.forEach(row -> out.append("<tr><td>")
                .append(subject(row))
                .append("</td><td>")
                .append(name(row.text("p"), row.text("pLabel")))
                .append("</td><td>")
                .append(row.number("articles"))
                .append("</td></tr>"));
        return out.append("</tbody></table></div></section>").toString();
    }

    private String subject(Row row) {
        String label = row.text("sLabel");
        return Optional.of(row.text("s"))
                .map(subject ->
                        label.isEmpty() ? terms.link(subject, terms.shortened(subject)) : terms.link(subject, label))
                .orElse("");
    }
}
