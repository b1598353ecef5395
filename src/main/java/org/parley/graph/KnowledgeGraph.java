package org.parley.graph;

import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Knowledge;
import org.parley.wikidata.Links;
import org.parley.wikidata.Mappings;
import org.parley.wikidata.OfflineLinks;

/**
 * A knowledge graph ready to be stored or written.
 *
 * @param quads all of them in {@link QuadOrder}, none twice, no blank node among them
 */
public record KnowledgeGraph(Names names, List<Quad> quads) {
    public KnowledgeGraph {
        quads = List.copyOf(quads);
    }

    /** The graph of what is known, linked by the reference data alone. */
    public static KnowledgeGraph of(Knowledge knowledge, ReferenceData reference, Names names) {
        return of(knowledge, reference, names, Mappings.NONE);
    }

    /** The graph of what is known, linked by the reference data and by what was decided in files. */
    public static KnowledgeGraph of(Knowledge knowledge, ReferenceData reference, Names names, Mappings mappings) {
        return of(knowledge, reference, names, new OfflineLinks(reference.reference()).of(knowledge, mappings));
    }

    /** The graph of what is known: the same bytes for the same knowledge, whatever the order it came in. */
    private static KnowledgeGraph of(Knowledge knowledge, ReferenceData reference, Names names, Links links) {
        Quads quads = new Quads();
        ArticleQuads articles = new ArticleQuads(names, quads, knowledge.inferredDates());
        ClaimQuads claims = new ClaimQuads(names, quads);
        knowledge.articles().forEach(articles::add);
        claims.add(knowledge.assertions());
        knowledge.inferences().forEach(claims::infer);
        reference.about(knowledge.known()).forEach(new ReferenceQuads(names, quads, links)::add);
        new LinkQuads(names, quads).add(links);
        OntologyQuads.addTo(quads);
        List<Quad> made = quads.sorted();
        long linked = made.stream()
                .filter(DatasetQuads::leadsToWikidata)
                .map(Quad::asTriple)
                .distinct()
                .count();
        new DatasetQuads(names, quads).describe(Tally.of(names, made), linked);
        return new KnowledgeGraph(names, quads.sorted());
    }

    /** How much it holds. */
    public Tally tally() {
        return Tally.of(names, quads);
    }

    /** A name for exactly these quads, see {@link GraphHash}. */
    public String hash() {
        return GraphHash.of(quads).name();
    }
}
