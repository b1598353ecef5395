package org.parley.pipeline;

import java.util.Map;
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
    public Entry settled(String voice, Map<Thing, String> paths) {
        return new Entry(card.with(card.head().speaking(voice)).moved(paths), reading);
    }
}
