package org.parley.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/**
 * A question written once in SPARQL 1.1, with a header that says what it asks and with typed parameters.
 *
 * @param name stem of its file ("delegation-heads")
 * @param summary the question in one line; empty for a query without a header
 * @param template the question with {@code ?parameter} where a value goes; empty if it has none
 * @param view how its answer is best shown; empty for a table
 * @param text the whole file
 */
public record SavedQuery(
        String name,
        String summary,
        String description,
        List<String> tags,
        String template,
        Optional<View> view,
        List<Parameter> parameters,
        String text,
        Query query) {
    public SavedQuery {
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
    }

    /** Reads a query as its file writes it; throws {@link QueryProblem} if it is not strict SPARQL 1.1. */
    public static SavedQuery parse(String name, String text) {
        Query query = Sparql.parsed(name, text);
        Header header = Header.of(name, text);
        return new SavedQuery(
                name,
                header.text("summary"),
                header.text("description"),
                header.list("tags"),
                header.text("template"),
                header.view(),
                Parameters.of(header, text),
                text,
                query);
    }

    /** Reads a query file; its name is the file's without {@code .rq}. */
    public static SavedQuery read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.(rq|sparql)$", "");
        return parse(name, Files.readString(file, StandardCharsets.UTF_8));
    }

    /** The query with its parameters filled; throws {@link QueryProblem} on a value that is missing, unknown or of the wrong type. */
    public BoundQuery bind(Map<String, String> values) {
        return bind(values, Parameter::term);
    }

    /** As {@link #bind(Map)}, with another way to turn what was given into terms, such as asking a graph what a name means. */
    BoundQuery bind(Map<String, String> values, BiFunction<Parameter, String, Node> terms) {
        values.keySet().forEach(this::checkKnown);
        Map<Var, Node> bindings = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            value(parameter, values)
                    .ifPresent(text -> bindings.put(parameter.variable(), terms.apply(parameter, text)));
        }
        return new BoundQuery(this, bindings);
    }

    /** The parameter of that name. */
    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
    }

    private void checkKnown(String parameterName) {
        if (parameter(parameterName).isEmpty()) {
            throw new QueryProblem(
                    parameterName, "The query " + name + " has no parameter " + parameterName + "; " + takes());
        }
    }

    private String takes() {
        return parameters.isEmpty()
                ? "it takes none."
                : "it takes "
                        + String.join(
                                ", ", parameters.stream().map(Parameter::name).toList()) + ".";
    }

    private static Optional<String> value(Parameter parameter, Map<String, String> values) {
        Optional<String> given =
                Optional.ofNullable(values.get(parameter.name())).or(parameter::initial);
        if (given.isEmpty() && parameter.required()) {
            throw parameter.problem("is missing: give " + parameter.type().expectation());
        }
        return given;
    }
}
