package org.parley.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.parley.corpus.Article;
import org.parley.notice.Notice;

/**
 * All that is known after reading: ready to be written as RDF.
 *
 * @param articles every article read, in order of source
 * @param inferredDates publication dates that were worked out, by article source
 * @param known paths of reference things that the graph speaks of ("party/china"), whose reference facts belong in it
 */
public record Knowledge(
        List<Article> articles,
        SortedMap<String, LocalDate> inferredDates,
        List<Assertion> assertions,
        List<Inference> inferences,
        SortedSet<String> known,
        List<Notice> notices) {}
