package org.parley.extraction;

import java.util.Optional;

/**
 * The words of an office in a sentence.
 *
 * @param from index of its first token, the party before it not counted
 * @param to index after its last token
 * @param name the office without its party, in title case ("Vice Finance Minister")
 * @param party id of the party whose office it is said to be
 * @param start index of the first token of the whole phrase, party and article included
 * @param former whether it is said to be over
 * @param business whether it is a role outside government
 * @param ministry whether it is said to be a ministry's
 */
record Title(
        int from,
        int to,
        String name,
        Optional<String> party,
        int start,
        boolean former,
        boolean business,
        boolean plural,
        boolean ministry) {
    /** This title, of a party that stands elsewhere in the sentence. */
    Title of(Optional<String> owner) {
        return new Title(from, to, name, owner, start, former, business, plural, ministry);
    }
}
