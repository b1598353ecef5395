package org.parley.language;

/**
 * A group of words that belong together: a noun with what stands before it, a verb with its helpers, a preposition.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param head index of the token that says what it is
 */
public record Chunk(Kind kind, int from, int to, int head) {
    /** What sort of group it is. */
    public enum Kind {
        NOUN,
        TIME,
        VERB,
        PREPOSITION,
        AND,
        COMMA,
        SUBORDINATOR,
        RELATIVE,
        QUOTE,
        BREAK,
        OTHER
    }

    public boolean is(Kind kind) {
        return this.kind == kind;
    }

    /** Whether it can be subject or object. */
    public boolean nominal() {
        return kind == Kind.NOUN;
    }

    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
