package org.parley.validation;

import java.util.Optional;

/** The text of an article, of which pieces are cut by offsets in code points. */
final class Sentences {
    private final int[] points;

    Sentences(String text) {
        points = text.codePoints().toArray();
    }

    /** The characters {@code [start, end)}, empty if there is no such piece. */
    Optional<String> between(int start, int end) {
        return 0 <= start && start <= end && end <= points.length
                ? Optional.of(new String(points, start, end - start))
                : Optional.empty();
    }
}
