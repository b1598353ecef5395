package org.parley.language;

import java.util.List;
import java.util.Optional;

/**
 * A verb group with who does it, to what, and under which circumstances, as far as the order of the words tells.
 *
 * @param chunk index of the verb's chunk
 * @param subject what stands in the place of the subject; of a passive verb, what it is done to
 * @param object what stands in the place of the object
 * @param complements prepositions with their phrases, in order of the sentence
 * @param times indexes of the time chunks that date it
 * @param governor index of the clause whose verb governs this one ("said", "agreed"), or -1
 * @param conditional whether it stands under "if" or "unless"
 * @param start index of the first chunk that belongs to it
 * @param end index after the last chunk that belongs to it
 */
public record Clause(
        VerbGroup verb,
        int chunk,
        Optional<Phrase> subject,
        Optional<Phrase> object,
        List<Complement> complements,
        List<Integer> times,
        int governor,
        boolean conditional,
        int start,
        int end) {
    public Clause {
        complements = List.copyOf(complements);
        times = List.copyOf(times);
    }

    /** How many chunks belong to it. */
    int length() {
        return end - start;
    }

    /** The phrase after a preposition, the first one if there are several. */
    public Optional<Phrase> after(String preposition) {
        for (Complement complement : complements) {
            if (complement.preposition().equals(preposition)) {
                return Optional.of(complement.phrase());
            }
        }
        return Optional.empty();
    }
}
