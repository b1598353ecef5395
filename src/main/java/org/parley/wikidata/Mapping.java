package org.parley.wikidata;

import java.util.Comparator;
import java.util.List;

/**
 * A row of a file of mappings.
 *
 * @param path of the thing's IRI below the base
 * @param date when the entity was found or the row was written, in ISO 8601; empty if not said
 * @param byHand whether a person wrote it, changed it or moved it
 * @param reviewer who did, as the row says
 */
public record Mapping(
        String path, String label, Candidate candidate, Verdict verdict, String date, boolean byHand, String reviewer) {
    static final Comparator<Mapping> ORDER = Comparator.comparing(Mapping::path)
            .thenComparing(Mapping::verdict)
            .thenComparing(row -> -row.candidate().score())
            .thenComparing(row -> row.candidate().id());

    /** The row for what a search decided. */
    public static Mapping of(Linker.Dated dated) {
        Decision decision = dated.decision();
        return new Mapping(
                decision.path(),
                decision.label(),
                decision.candidate(),
                decision.verdict(),
                dated.found().toString(),
                false,
                "");
    }

    Decision decision() {
        return new Decision(path, label, candidate, verdict, byHand ? Decision.HAND : Decision.SEARCH, List.of());
    }

    boolean sameLink(Mapping other) {
        return path.equals(other.path) && candidate.id().equals(other.candidate.id());
    }

    /** Whether this leaves nothing to decide on another's thing. */
    boolean settles(Mapping other) {
        return byHand && verdict == Verdict.ACCEPTED && path.equals(other.path);
    }
}
