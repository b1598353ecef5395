package org.parley.resolution;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.parley.extraction.Reading;

/**
 * What one article adds to the graph, once it is known which things it speaks of.
 *
 * @param about paths of the things that its claims are about
 * @param known paths of reference things that it speaks of ("party/china")
 * @param labels what it calls the things that the reference data does not name
 * @param forms every form under which it names the persons that its claims are about
 */
public record Account(
        Reading reading,
        List<Assertion> assertions,
        SortedSet<String> about,
        SortedSet<String> known,
        SortedMap<String, SortedSet<String>> labels,
        SortedMap<String, SortedSet<String>> forms) {
    /** What the article claims about one thing. */
    public List<Assertion> about(String path) {
        return Grounds.about(path, assertions);
    }
}
