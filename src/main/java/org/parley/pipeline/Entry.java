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

    /**
     * The same article, once it is known who speaks for it and which things its events are.
     *
     * @param voice empty if it speaks for itself
     * @param paths of the events of each block
     */
    public Entry settled(Optional<String> voice, Iterable<Map<Thing, String>> paths) {
        Card settled = card.with(card.head().speaking(voice.orElse(source())));
        for (Map<Thing, String> some : paths) {
            settled = settled.moved(some);
        }
        return new Entry(settled, reading);
    }
}
