package org.parley.extraction;

import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the words around a rate say of whose goods, and which, it hits. */
final class TariffScope {
    final Set<String> targets = new LinkedHashSet<>();
    final NavigableSet<String> goods = new TreeSet<>();
    boolean everyone;
    Optional<String> modifier = Optional.empty();

    /** Takes over whom and what another tariff hits. */
    void take(TariffScope other) {
        targets.addAll(other.targets);
        goods.addAll(other.goods);
        everyone |= other.everyone;
    }

    void take(Thing.Tariff other) {
        if (other.target().equals("*")) {
            everyone = true;
        } else if (!other.target().isEmpty()) {
            targets.add(other.target());
        }
        goods.addAll(other.goods());
    }

    /** Whether nothing is known of whom or what it hits. */
    boolean open() {
        return targets.isEmpty() && goods.isEmpty() && !everyone;
    }
}
