package org.parley.pipeline;

import java.util.List;
import org.parley.graph.Tally;
import org.parley.notice.Notice;
import org.parley.store.Manifest;

/**
 * What came of a build.
 *
 * @param notices what was wrong with the input or the graph, in order of place
 */
public record Report(Tally tally, Manifest manifest, List<Notice> notices) {
    public Report {
        notices = notices.stream().sorted().distinct().toList();
    }

    /** Whether something is wrong that the user must look at. */
    public boolean failed() {
        return notices.stream().anyMatch(notice -> notice.severity() == Notice.Severity.ERROR);
    }
}
