package org.parley.graph;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.parley.corpus.Article;
import org.parley.ontology.TD;
import org.parley.ontology.WD;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Assertion;
import org.parley.resolution.Inference;
import org.parley.resolution.Knowledge;
import org.parley.wikidata.Candidate;
import org.parley.wikidata.Decision;
import org.parley.wikidata.Links;
import org.parley.wikidata.Mappings;
import org.parley.wikidata.OfflineLinks;
import org.parley.wikidata.Verdict;

/**
 * The parts a graph is made of. Each is made by itself and no two share a quad, so that a graph follows its articles part by
 * part.
 */
public final class GraphParts {
    private final Names names;
    private final ReferenceData reference;
    private final OfflineLinks linking;
    private final Mappings mappings;
    private final Set<String> mapped;

    /**
     * @param mappings links to Wikidata that were decided before
     */
    public GraphParts(Names names, ReferenceData reference, Mappings mappings) {
        this.names = names;
        this.reference = reference;
        this.linking = new OfflineLinks(reference.reference());
        this.mappings = mappings;
        this.mapped = mappings.decisions().stream().map(Decision::path).collect(Collectors.toSet());
    }

    /** Whether a thing that is not of the reference data may have links. */
    public boolean linkable(String path) {
        return path.startsWith("person/") || mapped.contains(path);
    }

    /**
     * What one article adds.
     *
     * @param inferred its date, where that was worked out
     * @param voice source of the article that it is a copy of, or its own
     */
    public Set<Quad> article(Article article, Optional<LocalDate> inferred, String voice, List<Assertion> assertions) {
        Quads quads = new Quads();
        ArticleQuads articles = new ArticleQuads(
                names,
                quads,
                inferred.map(date -> Map.of(article.source(), date)).orElse(Map.of()));
        if (voice.equals(article.source())) {
            articles.add(article);
        } else {
            articles.addCopy(article, voice);
        }
        new ClaimQuads(names, quads).add(assertions);
        return quads.each();
    }

    /** What follows from claims. */
    public Set<Quad> inferences(Collection<Inference> inferences) {
        Quads quads = new Quads();
        ClaimQuads claims = new ClaimQuads(names, quads);
        inferences.forEach(claims::infer);
        return quads.each();
    }

    /** What is decided on the links of one thing, given what is known of it. */
    public Links links(Knowledge knowledge, String path) {
        return new Links(linking.of(knowledge, mappings).decisions().stream()
                .filter(decision -> decision.path().equals(path))
                .toList());
    }

    /** Links as parts of the graph. */
    public Set<Quad> links(Links links) {
        Quads quads = new Quads();
        new LinkQuads(names, quads).add(links);
        return quads.each();
    }

    /**
     * What the reference data says of things at these paths.
     *
     * @param links decisions against links that it has
     */
    public Set<Quad> reference(Collection<String> known, Links links) {
        Quads quads = new Quads();
        reference.about(known).forEach(new ReferenceQuads(names, quads, links)::add);
        return quads.each();
    }

    /** The decisions against links that a graph tells of, and those that a person took. */
    public Links withheld(DatasetGraph dataset) {
        return new Links(Stream.concat(
                        Stream.of(Verdict.values())
                                .filter(verdict -> verdict != Verdict.ACCEPTED)
                                .flatMap(verdict -> subjects(
                                        dataset, TD.linkStatus, verdict.term().asNode())),
                        subjects(dataset, TD.rule, Nodes.text(Decision.HAND)))
                .distinct()
                .map(link -> decision(dataset, link))
                .toList());
    }

    private Decision decision(DatasetGraph dataset, Node link) {
        boolean accepted = dataset.contains(
                Node.ANY, link, TD.linkStatus.asNode(), Verdict.ACCEPTED.term().asNode());
        return new Decision(
                object(dataset, link, RDF.subject).substring(names.base().length()),
                "",
                new Candidate(WD.id(object(dataset, link, RDF.object)).orElseThrow(), "", 0, ""),
                accepted ? Verdict.ACCEPTED : Verdict.UNDECIDED,
                accepted ? Decision.HAND : Decision.REFERENCE,
                List.of());
    }

    private static String object(DatasetGraph dataset, Node subject, Property property) {
        return dataset.find(Node.ANY, subject, property.asNode(), Node.ANY)
                .next()
                .getObject()
                .getURI();
    }

    private static Stream<Node> subjects(DatasetGraph dataset, Property property, Node object) {
        return Iter.asStream(dataset.find(Node.ANY, Node.ANY, property.asNode(), object))
                .map(Quad::getSubject);
    }

    /** How many different triples of a graph lead to Wikidata. */
    public static long links(DatasetGraph dataset) {
        return Iter.asStream(dataset.find(Node.ANY, Node.ANY, SKOS.exactMatch.asNode(), Node.ANY))
                .filter(DatasetQuads::leadsToWikidata)
                .map(Quad::asTriple)
                .distinct()
                .count();
    }

    /** The ontology. */
    public Set<Quad> ontology() {
        Quads quads = new Quads();
        OntologyQuads.addTo(quads);
        return quads.each();
    }

    /**
     * What a graph says of itself.
     *
     * @param tally of all its other parts
     * @param links how many of their quads lead to Wikidata
     */
    public Set<Quad> description(Tally tally, long links) {
        Quads quads = new Quads();
        new DatasetQuads(names, quads).describe(tally, links);
        return quads.each();
    }

    /** Whether a quad states a fact that an article tells or that follows from it. */
    public boolean tellsFact(Quad quad) {
        return tellsFact(quad, names);
    }

    /** The same for a graph of other names. */
    public static boolean tellsFact(Quad quad, Names names) {
        String graph = quad.getGraph().getURI();
        return graph.startsWith(names.base() + "claim/") || graph.startsWith(names.base() + "inference/");
    }

    /** The quads of {@code one} that are not in {@code other}. */
    public static Set<Quad> less(Set<Quad> one, Set<Quad> other) {
        Set<Quad> left = new LinkedHashSet<>(one);
        left.removeAll(other);
        return left;
    }
}
