package org.parley.language;

import java.util.List;

/**
 * One noun chunk, or several joined by commas and "and" ("Geneva, London and Madrid").
 *
 * @param first index of its first chunk in the sentence
 * @param last index of its last chunk
 * @param parts the noun chunks
 */
public record Phrase(int first, int last, List<Chunk> parts) {
    public Phrase {
        parts = List.copyOf(parts);
    }

    public int from() {
        return parts.get(0).from();
    }

    public int to() {
        return parts.get(parts.size() - 1).to();
    }
}
