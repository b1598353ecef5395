package org.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.language.RateMention;

/** The tariffs read so far in one article. */
final class TariffRegister {
    /**
     * One tariff where it was read.
     *
     * @param group index of the word that names it, the same for tariffs that share one
     * @param status what has become of it, or empty
     * @param old whether it is the rate that another replaces
     */
    record Read(int sentence, Thing.Tariff tariff, RateMention rate, int group, boolean old, String status) {}

    private final List<Read> reads = new ArrayList<>();

    List<Read> reads() {
        return reads;
    }

    Optional<Read> last() {
        return reads.isEmpty() ? Optional.empty() : Optional.of(reads.get(reads.size() - 1));
    }

    void add(Read read) {
        reads.add(read);
    }
}
