package org.parley.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.parley.corpus.Article;
import org.parley.extraction.Reading;
import org.parley.resolution.Knowledge;

/** How articles become knowledge: the place where reading, dating and resolving are joined to the build. */
public interface Understanding {
    /**
     * What one article says. Called from many threads at once; the answer depends on the arguments alone.
     *
     * @param anchor the day from which "Saturday" and "last week" are counted, if it is known
     */
    Reading read(Article article, Optional<LocalDate> anchor);

    /** Publication dates worked out for articles that have none, by source; those it cannot tell are left out. */
    SortedMap<String, LocalDate> dates(List<Reading> readings);

    /** All that is known; the same whatever the order of the readings. */
    Knowledge resolve(List<Reading> readings, SortedMap<String, LocalDate> inferredDates);
}
