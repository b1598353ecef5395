package org.parley.language;

/** A preposition with what follows it ("on Chinese goods"). */
public record Complement(String preposition, Phrase phrase) {}
