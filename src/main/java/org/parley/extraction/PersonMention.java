package org.parley.extraction;

/** A place in a sentence where a person is named. */
record PersonMention(int from, int to, Human person) {}
