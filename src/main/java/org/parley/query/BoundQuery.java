package org.parley.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** A saved query with terms for its parameters, ready to run. */
public record BoundQuery(SavedQuery saved, Map<Var, Node> bindings) {
    public BoundQuery {
        bindings = Map.copyOf(bindings);
    }

    /** A query of its own, without parameters. */
    public static BoundQuery of(String place, String sparql) {
        return SavedQuery.parse(place, sparql).bind(Map.of());
    }

    /** The filled query as text, with the lines that say how to show its answer. */
    public String text() {
        String view = saved.view()
                .map(shown ->
                        "#defaultView:" + shown.name() + (shown.options().equals("{}") ? "" : shown.options()) + "\n")
                .orElse("");
        return bindings.isEmpty() ? saved.text() : "# " + saved.summary() + "\n" + view + filled();
    }

    /** The query with its terms in place, for showing and for a permanent link. */
    public Query filled() {
        return bindings.isEmpty()
                ? saved.query()
                : QueryTransformOps.replaceVars(saved.query(), new LinkedHashMap<>(bindings));
    }
}
