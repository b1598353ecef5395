package org.parley.resolution;

import java.util.Optional;
import java.util.SortedMap;

/** What all articles together say of things, as far as inferences need it. */
public interface Archive {
    /** Source of the first article, in order of source, that claims something about a thing. */
    Optional<String> witness(String path);

    /** What the article at {@code source}, which must be in the archive, adds to the graph. */
    Account account(String source);

    /** Whether a thing is one of the reference data. */
    boolean known(String path);

    /** What articles call a thing, and how many of them. */
    SortedMap<String, Integer> labels(String path);

    /** The forms under which a person is named, each with the source of the first article that claims something of the person. */
    SortedMap<String, String> forms(String path);
}
