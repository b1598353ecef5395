package org.parley.extraction;

import java.util.Optional;

/**
 * What has become of a tariff.
 *
 * @param status a name of the vocabulary; empty where nothing is said of it
 * @param denied whether the sentence says that it is not so
 */
record TariffStatus(Optional<String> status, String pattern, boolean denied) {
    static final TariffStatus NAMED = new TariffStatus(Optional.empty(), "tariff-named", false);

    /** A status that its own pattern claims. */
    static TariffStatus of(String status) {
        return new TariffStatus(Optional.of(status), "tariff-" + status, false);
    }

    static TariffStatus denied(String pattern) {
        return new TariffStatus(Optional.empty(), pattern, true);
    }
}
