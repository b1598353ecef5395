package org.parley.validation;

import org.apache.jena.graph.Node;
import org.parley.notice.Notice;

/** What can be wrong with the evidence of a graph. */
final class Faults {
    private Faults() {}

    /** A sentence is not where the graph says. */
    static Notice differs(String source, int start, int end, String said) {
        return Notice.error(
                "evidence-differs",
                source + ":" + start + "-" + end,
                "The article does not say this here: \"" + said + "\".",
                "The file has changed since it was read. Build the graph again.");
    }

    static Notice noEvidence(Node claim) {
        return Notice.error("no-evidence", claim.getURI(), "This claim rests on no sentence.", "");
    }

    static Notice noClaims(Node inference) {
        return Notice.error("no-claims", inference.getURI(), "This follows from no claim of an article.", "");
    }

    static Notice noClaim(Node graph) {
        return Notice.error("no-claim", graph.getURI(), "These facts name no claim they rest on.", "");
    }

    /** Whether a graph holds facts of articles. Those that say what they are in themselves, as the ontology does, do not. */
    static boolean tellsFacts(Node graph) {
        return graph.getURI().matches(".*[/#](claim|inference)/[^/]+");
    }
}
