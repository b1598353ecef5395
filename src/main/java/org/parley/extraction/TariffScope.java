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

    /** Whether nothing is known of whom or what it hits. */
    boolean open() {
        return targets.isEmpty() && goods.isEmpty() && !everyone;
    }
}
