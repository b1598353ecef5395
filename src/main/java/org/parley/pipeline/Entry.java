package org.parley.pipeline;

import java.util.Map;
import java.util.Optional;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.store.Card;

/**
 * An article on its way through a build that is spread over machines: all that is kept of it.
 *
 * @param card its place among the others, without keys
 * @param reading what was read in it
 */
public record Entry(Card card, Reading reading) {
    public String source() {
        return card.source();
    }

    /** The same article, once it is known who speaks for it and which things its events are. */
    public Entry settled(Optional<String> voice, Map<Thing, String> paths) {
        Card.Head head = voice.map(card.head()::speaking).orElse(card.head());
        return new Entry(card.with(head).moved(paths), reading);
    }
}
