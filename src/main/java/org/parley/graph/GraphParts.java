package org.parley.graph;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.parley.corpus.Article;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Assertion;
import org.parley.resolution.Inference;

/**
 * The parts a graph is made of. Each is made by itself and no two share a quad, so that a graph follows its articles part by
 * part.
 */
public final class GraphParts {
    private final Names names;
    private final ReferenceData reference;

    public GraphParts(Names names, ReferenceData reference) {
        this.names = names;
        this.reference = reference;
    }

    /**
     * What one article adds.
     *
     * @param inferred its date, where that was worked out
     * @param voice source of the article that it is a copy of, or its own
     */
    public Set<Quad> article(
            Article article, Optional<LocalDate> inferred, String voice, List<Assertion> assertions) {
        Quads quads = new Quads();
        ArticleQuads articles = new ArticleQuads(
                names, quads, inferred.map(date -> Map.of(article.source(), date)).orElse(Map.of()));
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

    /** What the reference data says of things at these paths. */
    public Set<Quad> reference(Collection<String> known) {
        Quads quads = new Quads();
        reference.about(known).forEach(new ReferenceQuads(names, quads)::add);
        return quads.each();
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

    /** How many of these quads lead to Wikidata. */
    public static long links(Collection<Quad> quads) {
        return quads.stream().filter(DatasetQuads::leadsToWikidata).count();
    }

    /** Whether a quad states a fact that an article tells or that follows from it. */
    public boolean tellsFact(Quad quad) {
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
