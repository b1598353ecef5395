package org.parley.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.parley.query.Parameter;
import org.parley.query.Prefixes;
import org.parley.query.QueryRunner;
import org.parley.query.SavedQueries;
import org.parley.server.InternalQuery.Row;

/** {@code /names?class=td:Person}: what can be given for a parameter that takes things of that class. */
final class ThingNames extends PublicServlet {
    private static final long serialVersionUID = 1;
    private static final InternalQuery NAMES = InternalQuery.named("names");
    private final transient QueryRunner runner;
    private final transient LiveGraph graph;
    private final Set<String> classes;

    ThingNames(SavedQueries queries, QueryRunner runner, LiveGraph graph) {
        this.runner = runner;
        this.graph = graph;
        this.classes = queries.all().stream()
                .flatMap(query -> query.parameters().stream())
                .map(Parameter::ofClass)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    void get(Exchange exchange) throws IOException {
        String name = exchange.parameter("class")
                .filter(classes::contains)
                .orElseThrow(() -> Refusal.badRequest("Parameter class takes one of "
                        + classes.stream().sorted().collect(Collectors.joining(", ")) + "."));
        if (!exchange.unchanged(graph.id(), "names", name)) {
            exchange.send("application/json", json(of(runner, name)).toString());
        }
    }

    /** The things of a class given by its prefixed name. */
    static List<Row> of(QueryRunner runner, String className) {
        return NAMES.rows(runner, Prefixes.standard().expandPrefix(className));
    }

    private static JsonArray json(List<Row> rows) {
        JsonArray names = new JsonArray();
        for (Row row : rows) {
            JsonObject one = new JsonObject();
            one.put("iri", row.text("thing"));
            one.put("label", row.text("label"));
            names.add(one);
        }
        return names;
    }
}
