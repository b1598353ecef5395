package org.parley.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.ontology.Ontology;
import org.parley.ontology.TD;

/** {@code /ontology}: every term with its definition, example, domain, range and alignments; or the file itself. */
final class OntologyPage extends PublicServlet {
    private static final long serialVersionUID = 1;
    private static final String SCHEMA = "https://schema.org/";
    private static final Property DOMAINS = ResourceFactory.createProperty(SCHEMA, "domainIncludes");
    private static final Property RANGES = ResourceFactory.createProperty(SCHEMA, "rangeIncludes");
    private static final List<Property> ALIGNMENTS = List.of(
            SKOS.exactMatch,
            SKOS.closeMatch,
            SKOS.broadMatch,
            SKOS.narrowMatch,
            SKOS.relatedMatch,
            OWL2.equivalentClass,
            OWL2.equivalentProperty);
    private static final Map<Property, String> MATCHES = Map.of(
            SKOS.exactMatch, "the same",
            SKOS.closeMatch, "close",
            SKOS.broadMatch, "broader",
            SKOS.narrowMatch, "narrower",
            SKOS.relatedMatch, "related",
            OWL2.equivalentClass, "the same",
            OWL2.equivalentProperty, "the same");

    private final transient byte[] turtle = Ontology.turtle().getBytes(StandardCharsets.UTF_8);
    private final transient Model model = ModelFactory.createModelForGraph(Ontology.graph());
    private final transient AnswerTable terms;
    private final transient String page;

    OntologyPage() {
        terms = new AnswerTable(TD.BASE);
        page = Page.of("The ontology", html());
    }

    @Override
    void get(Exchange exchange) throws IOException {
        List<Media> offers = List.of(Media.HTML, Media.TURTLE, Media.JSON_LD, Media.RDF_XML, Media.N_TRIPLES);
        Media media = exchange.request().getServletPath().endsWith(".ttl")
                ? Media.TURTLE
                : Accepted.of(exchange.header("Accept")).best(offers).orElse(Media.HTML);
        if (exchange.unchanged(Build.VERSION, "ontology", media.name())) {
            return;
        }
        switch (media) {
            case HTML -> exchange.send(media.contentType(), page);
            case TURTLE -> exchange.send(media.contentType(), turtle);
            default -> exchange.send(Triples.of(model), media);
        }
    }

    private String html() {
        Resource ontology = model.createResource(TD.NS.replaceFirst("#$", ""));
        return "<h1>" + Html.escape(text(ontology, DCTerms.title)) + "</h1><p>"
                + Html.escape(text(ontology, DCTerms.description)) + "</p><p class=\"iri\"><code>"
                + Html.escape(ontology.getURI()) + "</code> · version "
                + Html.escape(text(ontology, OWL2.versionInfo)) + " · licence " + values(ontology, DCTerms.license)
                + " · as <a href=\"/ontology.ttl\">Turtle</a>; JSON-LD, RDF/XML and N-Triples by <code>Accept</code></p>"
                + section("Classes", OWL2.Class)
                + section("Properties", OWL2.ObjectProperty, OWL2.DatatypeProperty, RDF.Property)
                + section("Individuals", SKOS.Concept, OWL2.NamedIndividual);
    }

    private String section(String title, Resource... kinds) {
        List<Resource> found = terms(kinds);
        String links = found.stream()
                .map(OntologyPage::name)
                .map(name -> "<li><a href=\"#" + Html.escape(name) + "\">" + Html.escape(name) + "</a></li>")
                .collect(Collectors.joining());
        return found.isEmpty()
                ? ""
                : "<h2>" + title + "</h2><nav class=\"card\" aria-label=\"" + title + "\"><ul class=\"contents\">"
                        + links
                        + "</ul></nav>"
                        + found.stream().map(this::term).collect(Collectors.joining());
    }

    private List<Resource> terms(Resource... kinds) {
        return model
                .listSubjects()
                .filterKeep(
                        subject -> subject.isURIResource() && subject.getURI().startsWith(TD.NS))
                .filterKeep(subject -> List.of(kinds).stream().anyMatch(kind -> subject.hasProperty(RDF.type, kind)))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
    }

    private static String name(Resource term) {
        return term.getURI().substring(TD.NS.length());
    }

    private String term(Resource term) {
        String name = Html.escape(name(term));
        return "<section class=\"term card\" id=\"" + name + "\"><h3>td:" + name + " <small>"
                + Html.escape(text(term, RDFS.label)) + "</small></h3><p>" + Html.escape(text(term, SKOS.definition))
                + "</p><dl>" + row("Example", term, SKOS.example) + row("Kind of", term, RDFS.subClassOf)
                + row("Kind of", term, RDFS.subPropertyOf) + row("Said of", term, RDFS.domain)
                + row("Said of", term, DOMAINS) + row("Value", term, RDFS.range) + row("Value", term, RANGES)
                + row("In", term, SKOS.inScheme) + wikidata(term) + alignments(term) + "</dl></section>";
    }

    /** The counterpart at Wikidata; that there is none is said too. */
    private String wikidata(Resource term) {
        String found = aligned(term, true);
        return "<dt>Wikidata</dt><dd>" + (found.isEmpty() ? "no counterpart" : found) + "</dd>";
    }

    private String aligned(Resource term, boolean wikidata) {
        return ALIGNMENTS.stream()
                .flatMap(property -> term.listProperties(property).toList().stream())
                .filter(found -> found.getObject().isURIResource()
                        && found.getResource().getURI().startsWith("http://www.wikidata.org/") == wikidata)
                .map(found -> shown(found.getObject()) + " (" + MATCHES.get(found.getPredicate()) + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String row(String title, Resource term, Property property) {
        String values = values(term, property);
        return values.isEmpty() ? "" : "<dt>" + title + "</dt><dd>" + values + "</dd>";
    }

    private String values(Resource term, Property property) {
        return term.listProperties(property).toList().stream()
                .map(statement -> statement.getObject())
                .filter(value -> !value.isAnon())
                .map(value -> shown(value))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String shown(RDFNode value) {
        return terms.node(value.asNode());
    }

    private String alignments(Resource term) {
        String all = aligned(term, false);
        return all.isEmpty() ? "" : "<dt>Elsewhere</dt><dd>" + all + "</dd>";
    }

    private static String text(Resource subject, Property property) {
        return Optional.ofNullable(subject.getProperty(property))
                .map(statement -> statement.getObject().isLiteral()
                        ? statement.getString()
                        : statement.getObject().toString())
                .orElse("");
    }
}
