package org.parley.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Mentions of one round while they are gathered. It keeps what they have in common, so that thousands can be compared. */
final class Cluster {
    /** Two dates of one round in one city lie no further apart. */
    private static final int DAYS = 12;

    private final List<Event> events = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();
    private final TreeMap<String, Integer> dates = new TreeMap<>();
    private Optional<String> city = Optional.empty();
    private Optional<String> country = Optional.empty();
    private Optional<Integer> ordinal = Optional.empty();

    Cluster(Event first) {
        add(first);
    }

    void add(Event event) {
        events.add(event);
        sources.add(event.source());
        event.start().ifPresent(date -> dates.merge(date, 1, Integer::sum));
        city = city.or(event::city);
        country = country.or(event::country);
        ordinal = ordinal.or(event::ordinal);
    }

    List<Event> events() {
        return events;
    }

    /** Whether nothing an event tells contradicts the others, and something is shared. */
    boolean takes(Event event) {
        return !sources.contains(event.source())
                && agree(city, event.city())
                && agree(country, event.country())
                && agree(ordinal, event.ordinal())
                && (shared(city, event.city()) || shared(country, event.country()) || shared(ordinal, event.ordinal()))
                && (event.start().isEmpty()
                        || dates.keySet().stream()
                                .allMatch(date -> Dates.near(date, event.start().get(), DAYS)));
    }

    /** Later rounds fit better: an article without date speaks of the latest round at a place. */
    int closeness(Event event) {
        int near = event.start().isEmpty()
                ? 0
                : dates.entrySet().stream()
                        .filter(date -> Dates.near(date.getKey(), event.start().get(), DAYS))
                        .mapToInt(date -> date.getValue())
                        .sum();
        return near * 100 + events.size();
    }

    private static <T> boolean agree(Optional<T> a, Optional<T> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private static <T> boolean shared(Optional<T> a, Optional<T> b) {
        return a.isPresent() && a.equals(b);
    }
}
