package org.parley.server;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * One build of the graph, as it is served.
 *
 * @param id tells this build from every other; the same graph has the same
 * @param base of the IRIs of its things
 * @param texts the text of an article by its source
 * @param closing what to do when no reader needs it any more
 */
public record Edition(
        String id, String base, DatasetGraph dataset, Function<String, Optional<String>> texts, Runnable closing) {}
