package org.parley.pipeline;

import java.util.function.Consumer;
import org.parley.graph.GraphParts;
import org.parley.notice.Notice;

/**
 * What the stages of a build share.
 *
 * @param notices takes what is wrong with the input; called from many threads
 */
record Kit(
        Understanding understanding, GraphParts parts, Conveyor conveyor, Progress progress, Consumer<Notice> notices) {
    /** What is said of things. */
    Things things() {
        return new Things(parts, understanding.names());
    }
}
