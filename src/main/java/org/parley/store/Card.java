package org.parley.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.parley.extraction.Thing;
import org.parley.resolution.Event;
import org.parley.resolution.Stop;

/**
 * What must be found quickly of an article when others come and go: its place in the graph, without its text.
 *
 * @param head what it is
 * @param sample by which copies of it are told, see {@code Sketch}
 * @param stops by which it is dated, or dates others
 * @param events the rounds, meetings and truces it tells of
 * @param paths which things those are
 * @param keys further words it is found by
 */
public record Card(
        Head head,
        Sample sample,
        List<Stop> stops,
        List<Event> events,
        Map<Thing, String> paths,
        SortedSet<String> keys) {
    /**
     * What an article is.
     *
     * @param root folder it was read from
     * @param hash of its text and of what is given of it
     * @param published date that it gives
     * @param inferred date that was worked out
     * @param voice source of the article it is a copy of, or its own
     */
    public record Head(
            String source,
            String root,
            String hash,
            Optional<LocalDate> published,
            Optional<LocalDate> inferred,
            String voice) {
        public Head dated(Optional<LocalDate> date) {
            return new Head(source, root, hash, published, date, voice);
        }

        public Head speaking(String other) {
            return new Head(source, root, hash, published, inferred, other);
        }
    }

    /** A sample of the word sequences of an article, and how many it has in all. */
    public record Sample(List<Integer> values, int count) {}

    public String source() {
        return head.source();
    }

    public Card with(Head other) {
        return new Card(other, sample, stops, events, paths, keys);
    }

    /** The same article with other events, of which it is not known yet which things they are. */
    public Card with(List<Event> others) {
        return new Card(head, sample, stops, others, Map.of(), keys);
    }

    /** The same card, some of whose events are other things now. */
    public Card moved(Map<Thing, String> others) {
        Map<Thing, String> all = new HashMap<>(paths);
        all.putAll(others);
        return new Card(head, sample, stops, events, all, keys);
    }

    public Card keyed(SortedSet<String> others) {
        return new Card(head, sample, stops, events, paths, others);
    }
}
