package org.parley.pipeline;

import java.util.List;
import org.parley.store.CardView;

/**
 * A question to all articles: what follows from them for one thing, or for one series of talks.
 *
 * @param about path of the thing, or name of the block
 * @param dossiers of all things that the answer needs
 * @param events of all articles that have any of the block; none for a thing
 * @param sources of the articles that it takes to answer
 */
public record Inquiry(String about, List<Dossier> dossiers, List<CardView.Events> events, List<String> sources) {
    /** Where it is answered: with the article that it takes, if that is one; else under its own name. */
    public String home() {
        return sources.size() == 1 ? sources.get(0) : about;
    }

    /** Sources of the articles that are to be brought to where it is answered. */
    public List<String> guests() {
        return sources.size() == 1 ? List.of() : sources;
    }

    /** Whether it asks for a series of talks. */
    boolean series() {
        return !events.isEmpty();
    }
}
