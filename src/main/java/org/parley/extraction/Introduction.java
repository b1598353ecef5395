package org.parley.extraction;

/** What an introduction says: the person, the title used, and how the two stand together. */
record Introduction(int sentence, Human person, Title title, String pattern) {}
