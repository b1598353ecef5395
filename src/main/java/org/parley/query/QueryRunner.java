package org.parley.query;

import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;

/** Something that answers queries: a dataset at hand, or an endpoint elsewhere. */
@FunctionalInterface
public interface QueryRunner {
    /** The whole answer; throws {@link QueryProblem} if there can be none. */
    Answer run(BoundQuery query);

    /** The answer to a saved query; a thing may be given by its name, which is looked up first. */
    default Answer run(SavedQuery query, Map<String, String> values) {
        return run(bound(query, values));
    }

    /** The saved query with its parameters filled; a thing may be given by its name, which is looked up. */
    default BoundQuery bound(SavedQuery query, Map<String, String> values) {
        return query.bind(values, new NameLookup(this)::term);
    }

    /** Answers from a dataset, each in a read transaction of its own. */
    static QueryRunner on(DatasetGraph dataset) {
        return on(dataset, Federation.shipped());
    }

    /** The same, with a snapshot of Wikidata for queries that join with it. */
    static QueryRunner on(DatasetGraph dataset, Federation federation) {
        return new LocalRunner(dataset, federation);
    }

    /** Answers from a SPARQL endpoint. */
    static QueryRunner at(String endpoint) {
        return new RemoteRunner(endpoint);
    }
}
