package org.parley.language;

import java.util.List;

/**
 * A verb with its helpers ("is expected to meet"), read for what it says of reality.
 *
 * @param lemma base form of the main verb ("meet")
 * @param form how the main verb stands
 * @param finite whether its first verb has a subject of its own, as in "agreed to meet", not in "to meet"
 * @param controls base forms of the verbs and adjectives that govern it ("expect"), outermost first
 * @param modals its modal verbs ("will", "may")
 */
public record VerbGroup(
        int from,
        int to,
        int head,
        String lemma,
        Form form,
        boolean passive,
        boolean finite,
        boolean negated,
        List<String> modals,
        List<String> controls) {
    /** How the main verb stands in time. */
    public enum Form {
        PAST,
        PERFECT,
        PRESENT,
        /** "is meeting" */
        PROGRESSIVE,
        /** after a modal verb or "to" */
        INFINITIVE,
        /** "meeting" without a helper */
        GERUND,
        /** a participle without a helper, as in "talks held in Geneva"; may be a plain past tense */
        BARE
    }

    public VerbGroup {
        modals = List.copyOf(modals);
        controls = List.copyOf(controls);
    }
}
