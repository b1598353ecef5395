package org.parley.graph;

import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads in {@link QuadOrder}, each once, however many: what is too much for memory lies in temporary files until this is
 * closed.
 */
public final class SortedQuads implements Iterable<Quad>, AutoCloseable {
    private static final int IN_MEMORY = 100_000;

    private final SortedDataBag<Quad> bag;

    private SortedQuads(SortedDataBag<Quad> bag) {
        this.bag = bag;
    }

    /** These quads, in whatever order and perhaps twice. */
    public static SortedQuads of(Iterator<Quad> quads) {
        return of(quads, IN_MEMORY);
    }

    /** @param source hands its quads to the taker that it is given */
    public static SortedQuads from(Consumer<Consumer<Quad>> source) {
        return from(source, IN_MEMORY);
    }

    /** @param inMemory so many quads are in memory at once */
    static SortedQuads of(Iterator<Quad> quads, int inMemory) {
        return from(quads::forEachRemaining, inMemory);
    }

    private static SortedQuads from(Consumer<Consumer<Quad>> source, int inMemory) {
        SortedDataBag<Quad> bag =
                BagFactory.newSortedBag(new ThresholdPolicyCount<>(inMemory), new QuadFiles(), QuadOrder.INSTANCE);
        try {
            source.accept(bag::add);
            return new SortedQuads(bag);
        } catch (RuntimeException e) {
            bag.close();
            throw e;
        }
    }

    @Override
    public Iterator<Quad> iterator() {
        return Iter.distinctAdjacent(bag.iterator());
    }

    @Override
    public void close() {
        bag.close();
    }
}
