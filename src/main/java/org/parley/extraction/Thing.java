package org.parley.extraction;

import java.math.BigDecimal;
import java.util.NavigableSet;
import java.util.Optional;
import org.parley.language.RateMention.Bound;

/** Something an article speaks of, as that article knows it; which things of several articles are one comes later. */
public sealed interface Thing {
    /**
     * A person.
     *
     * @param name the fullest name the article or the reference data gives
     * @param known id in the reference data
     * @param namesake whether the reference data knows another of the name, who is not meant or perhaps not
     */
    record Person(String name, Optional<String> known, boolean namesake) implements Thing {
        public Person(String name, Optional<String> known) {
            this(name, known, false);
        }
    }

    /** A country or bloc, by its id in the reference data. */
    record Party(String id) implements Thing {}

    /** A post, of a party where it is known whose. */
    record Office(String title, Optional<String> party) implements Thing {}

    /** A round of talks, numbered within its article. */
    record Round(int number) implements Thing {}

    /** Talks between two parties that an article says are not held. */
    record DeniedRound(NavigableSet<String> parties) implements Thing {}

    /** The team of one party at one round. */
    record Delegation(Round round, String party) implements Thing {}

    /** A meeting that is no round, numbered within its article. */
    record Meeting(int number) implements Thing {}

    /** A summit of a series, in a year where one is known. */
    record Summit(String series) implements Thing {}

    /**
     * A city or a building.
     *
     * @param known id in the reference data
     * @param country id of the party it lies in
     */
    record Place(String name, boolean site, Optional<String> known, Optional<String> country) implements Thing {}

    /**
     * A tariff of one rate.
     *
     * @param target id of the party whose goods are hit, {@code *} for all countries, empty where only goods are named
     * @param goods the goods it is limited to; empty for all
     */
    record Tariff(String imposer, String target, BigDecimal rate, NavigableSet<String> goods) implements Thing {}

    /** A limit on exports of one class of goods. */
    record Control(String imposer, String goods) implements Thing {}

    /** A pause in a tariff dispute between two parties, the ids in order. */
    record Truce(String first, String second) implements Thing {}

    /** A subject or class of goods: an id in the reference data, or a phrase of the article in lower case. */
    record Topic(String name, boolean known) implements Thing {}

    /** A direct quotation, exactly as printed. */
    record Statement(Person speaker, String quote) implements Thing {}

    /** How exactly the rate of a tariff is meant stands with the fact, not with the tariff. */
    static String boundName(Bound bound) {
        return switch (bound) {
            case EXACTLY -> "Exactly";
            case UP_TO -> "UpTo";
            case AT_LEAST -> "AtLeast";
            case ADDITIONAL -> "Additional";
        };
    }
}
