package org.parley.pipeline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.parley.corpus.Article;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.resolution.Account;
import org.parley.resolution.Namebook;

/** How articles become knowledge: the place where reading and resolving are joined to the build. Safe for many threads. */
public interface Understanding {
    /**
     * What one article says; the answer depends on the arguments alone.
     *
     * @param anchor the day from which "Saturday" and "last week" are counted, if it is known
     */
    Reading read(Article article, Optional<LocalDate> anchor);

    /**
     * What one article adds to the graph.
     *
     * @param paths which things its rounds, meetings and truces are
     */
    Account account(Reading reading, Map<Thing, String> paths);

    /** What things are called. */
    Namebook names();
}
