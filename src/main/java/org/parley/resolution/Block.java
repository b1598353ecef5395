package org.parley.resolution;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Events that could be the same, and which of them are: those of one path. Events of different blocks are never the same,
 * so that each block is resolved by itself.
 *
 * @param name of the block ("round/china-united-states")
 * @param paths the events of each thing, by its path
 */
public record Block(String name, SortedMap<String, List<Event>> paths) {
    public Block {
        paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
    }

    /** Resolves the events of one block; the same whatever their order. */
    public static Block of(String name, Collection<Event> events) {
        String kind = name.substring(0, name.indexOf('/'));
        List<Event> sorted = events.stream().sorted(Event.ORDER).toList();
        return new Block(
                name,
                switch (kind) {
                    case "round" -> Rounds.resolve(sorted);
                    case "meeting" -> Meetings.resolve(sorted);
                    case "truce" -> Truces.resolve(sorted);
                    default -> throw new IllegalArgumentException("No block " + name);
                });
    }
}
