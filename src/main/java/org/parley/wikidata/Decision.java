package org.parley.wikidata;

import java.util.Comparator;
import java.util.List;
import org.parley.resolution.Assertion;

/**
 * Whether one entity of Wikidata is one thing of the graph.
 *
 * @param path of the thing's IRI below the base ("person/he-lifeng")
 * @param rule what decided: the reference data, a search, or a person
 * @param from the claims it rests on
 */
public record Decision(
        String path, String label, Candidate candidate, Verdict verdict, String rule, List<Assertion> from) {
    /** Decided by what the reference data and the articles say. */
    public static final String REFERENCE = "reference-data";

    /** Decided by the scores of a search in Wikidata. */
    public static final String SEARCH = "wikidata-search";

    /** Decided by a person, for good. */
    public static final String HAND = "by-hand";

    /** By thing, then the best first. */
    public static final Comparator<Decision> ORDER = Comparator.comparing(Decision::path)
            .thenComparing(Decision::verdict)
            .thenComparing(d -> -d.candidate().score())
            .thenComparing(d -> d.candidate().id());

    public Decision {
        from = List.copyOf(from);
    }

    public boolean accepted() {
        return verdict == Verdict.ACCEPTED;
    }

    /** The same decision without the claims it rests on. */
    public Decision bare() {
        return new Decision(path, label, candidate, verdict, rule, List.of());
    }

    boolean byHand() {
        return rule.equals(HAND);
    }

    boolean sameLink(Decision other) {
        return path.equals(other.path) && candidate.id().equals(other.candidate.id());
    }
}
