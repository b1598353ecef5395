package org.parley.reference;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * What one table of reference data says of some things, to be put into a graph of its own.
 *
 * @param table path of the table, which names the graph ("reference/people")
 * @param description what the table says of itself: title, licence, sources
 * @param facts what it says of the things asked for, with the source and grade of each
 */
public record TableFacts(String table, List<Triple> description, List<Triple> facts) {
    public TableFacts {
        description = List.copyOf(description);
        facts = List.copyOf(facts);
    }
}
