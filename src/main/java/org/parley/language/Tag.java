package org.parley.language;

/** What a word does in its sentence, as far as reading claims needs it. */
public enum Tag {
    DETERMINER,
    PRONOUN,
    MODAL,
    BE,
    HAVE,
    DO,
    NOT,
    TO,
    PREPOSITION,
    AND,
    SUBORDINATOR,
    RELATIVE,
    ADVERB,
    ADJECTIVE,
    NUMBER,
    NOUN,
    /** A capitalised word that is no known word of the language. */
    NAME,
    /** A verb in its base form. */
    BASE,
    /** A verb in the third person present. */
    PRESENT,
    /** A past tense, or a participle: what stands before it tells which. */
    PAST,
    /** A past participle that cannot be a past tense ("taken"). */
    PARTICIPLE,
    /** A verb in -ing. */
    GERUND,
    POSSESSIVE,
    COMMA,
    QUOTE,
    /** Brackets, dashes, colons and semicolons. */
    BREAK,
    HYPHEN,
    STOP;

    /** Whether a verb group can have it as its main word. */
    public boolean verb() {
        return this == BASE || this == PRESENT || this == PAST || this == PARTICIPLE || this == GERUND;
    }
}
