package org.parley.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The pages of one file, one after the other; only the one being read is held. */
interface Feed extends Closeable {
    /**
     * The next page; empty after the last.
     *
     * @throws IOException where the file is broken: what was read so far holds, the rest cannot be reached
     */
    Optional<Page> next() throws IOException;

    /** The page of this source; empty if there is none. May pass over those before it, for good. */
    default Optional<Page> seek(String source) throws IOException {
        for (Optional<Page> page = next(); page.isPresent(); page = next()) {
            if (page.get().source().equals(source)) {
                return page;
            }
        }
        return Optional.empty();
    }

    @Override
    default void close() throws IOException {}
}
