package org.parley.wikidata;

import java.util.Optional;

/**
 * What a sentence of an article says of a linked thing, in a property of Wikidata.
 *
 * @param property such as "P39"
 * @param subject such as "Q148"
 * @param value the entity it leads to; empty if the fact is a date, or leads to a thing without a link
 * @param date in ISO 8601, as exact as known; empty if the fact leads to a thing
 * @param claim IRI of the claim
 * @param url address of the article
 * @param published day of the article in ISO 8601
 */
public record ClaimedFact(
        String property,
        String subject,
        String subjectLabel,
        Optional<String> value,
        String valueLabel,
        Optional<String> date,
        String claim,
        double confidence,
        String sentence,
        Optional<String> url,
        Optional<String> published) {
    boolean saysTheSame(ClaimedFact other) {
        return property.equals(other.property)
                && subject.equals(other.subject)
                && value.equals(other.value)
                && date.equals(other.date);
    }
}
