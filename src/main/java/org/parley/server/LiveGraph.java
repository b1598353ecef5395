package org.parley.server;

import java.util.concurrent.atomic.AtomicInteger;

/** The graph as it is now. A newer edition takes its place at once; whoever reads the old one reads it to the end. */
public final class LiveGraph implements AutoCloseable {
    private volatile Shelf current;

    public LiveGraph(Edition first) {
        current = new Shelf(first);
    }

    /** The current edition, kept open until the loan is closed. */
    public Loan borrow() {
        while (true) {
            Shelf shelf = current;
            if (shelf.take()) {
                return new Loan(shelf);
            }
        }
    }

    /** Id of the current edition. */
    public String id() {
        return current.edition.id();
    }

    /** Base of the IRIs of the current edition. */
    public String base() {
        return current.edition.base();
    }

    /** Serves a newer edition from now on. */
    public synchronized void replace(Edition next) {
        Shelf old = current;
        current = new Shelf(next);
        old.giveBack();
    }

    @Override
    public void close() {
        current.giveBack();
    }

    /** An edition on loan. */
    public static final class Loan implements AutoCloseable {
        private final Shelf shelf;

        private Loan(Shelf shelf) {
            this.shelf = shelf;
        }

        public Edition edition() {
            return shelf.edition;
        }

        @Override
        public void close() {
            shelf.giveBack();
        }
    }

    /** An edition and how many hold it; the graph itself is one of them until it is replaced. */
    private static final class Shelf {
        private final Edition edition;
        private final AtomicInteger holders = new AtomicInteger(1);

        Shelf(Edition edition) {
            this.edition = edition;
        }

        boolean take() {
            return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
        }

        void giveBack() {
            if (holders.decrementAndGet() == 0) {
                edition.closing().run();
            }
        }
    }
}
