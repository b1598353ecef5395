package org.parley.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.sparql.core.Quad;
import org.parley.graph.GraphParts;
import org.parley.resolution.Block;
import org.parley.resolution.Event;
import org.parley.resolution.Namebook;
import org.parley.resolution.Naming;
import org.parley.resolution.Series;
import org.parley.store.CardView;
import org.parley.wikidata.Links;

/** What follows from all articles for one thing, and for one series of talks. */
record Things(GraphParts parts, Namebook names) {
    /** What is decided on the links of a thing. */
    Links links(String path, Library library) {
        return parts.linkable(path) || library.known(path) ? parts.links(library.around(path), path) : Links.NONE;
    }

    /** What a thing is called and linked to. */
    Set<Quad> names(String path, Library library, Links links) {
        Set<Quad> quads = new LinkedHashSet<>(parts.inferences(Naming.of(path, library)));
        quads.addAll(parts.links(links));
        return quads;
    }

    /** What follows from the rounds of a block; nothing if it is not one of rounds. */
    Set<Quad> order(Block block, Library library) {
        return parts.inferences(Series.of(block, library, names));
    }

    /** The events of a block, resolved as the cards tell that have any. */
    static Block block(String name, Collection<CardView.Events> cards) {
        SortedMap<String, List<Event>> paths = new TreeMap<>();
        cards.forEach(card -> card.events().stream()
                .filter(event -> event.block().equals(name))
                .forEach(event -> Optional.ofNullable(card.paths().get(event.thing()))
                        .ifPresent(path -> paths.computeIfAbsent(path, key -> new ArrayList<>())
                                .add(event))));
        return new Block(name, paths);
    }
}
