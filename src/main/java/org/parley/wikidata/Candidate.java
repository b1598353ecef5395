package org.parley.wikidata;

import org.parley.ontology.WD;

/**
 * An entity of Wikidata that may be a thing of the graph.
 *
 * @param id such as "Q148"
 * @param score how well it fits, from 0 to 1
 * @param reason what agrees and what does not, in words
 */
public record Candidate(String id, String label, double score, String reason) {
    public Candidate {
        if (!WD.isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is no entity of Wikidata");
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("The score of " + id + " is " + score);
        }
    }
}
