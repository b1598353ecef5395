package org.parley.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.Var;

/** Finds the parameters of a query by the names of its variables, and what its header says of them. */
final class Parameters {
    /** Strings, IRIs and comments come first, so that a name within them is passed over. */
    private static final Pattern VARIABLE = Pattern.compile(
            "\"\"\"[\\s\\S]*?\"\"\"|'''[\\s\\S]*?'''|\"(?:[^\"\\\\\\n]++|\\\\.)*+\""
                    + "|'(?:[^'\\\\\\n]++|\\\\.)*+'|<[^<>\"{}|^`\\\\\\s]*+>|#[^\\n]*+|[?$](__?[A-Za-z0-9]+(?:_[A-Za-z0-9]+){0,2})\\b");

    private static final Pattern NAME = Pattern.compile("(__?)([A-Za-z0-9]+)_?(\\w*)");
    private final Header header;
    private final Map<String, Object> defaults;
    private final Map<String, Object> enumerate;
    private final Map<String, Object> details;

    private Parameters(Header header) {
        this.header = header;
        this.defaults = header.map("defaults");
        this.enumerate = header.map("enumerate");
        this.details = header.map("parameters");
    }

    static List<Parameter> of(Header header, String text) {
        return new Parameters(header).all(text);
    }

    private List<Parameter> all(String text) {
        List<Parameter> found = new ArrayList<>();
        variables(text).forEach(variable -> found.add(parameter(variable)));
        Set<String> names = new LinkedHashSet<>();
        found.forEach(parameter -> checkOnce(names, parameter.name()));
        for (Map<String, Object> keys : List.of(defaults, enumerate, details)) {
            keys.keySet().forEach(name -> checkUsed(names, name));
        }
        return inOrderOfHeader(found);
    }

    private static Set<String> variables(String text) {
        Set<String> names = new LinkedHashSet<>();
        VARIABLE.matcher(text)
                .results()
                .map(Parameters::variable)
                .flatMap(Optional::stream)
                .forEach(names::add);
        return names;
    }

    private static Optional<String> variable(MatchResult match) {
        return Optional.ofNullable(match.group(1));
    }

    private Parameter parameter(String variable) {
        Matcher parts = NAME.matcher(variable);
        if (!parts.matches()) {
            throw header.problem("?" + variable + " is not a name for a parameter.");
        }
        String name = parts.group(2);
        Map<?, ?> detail = details.get(name) instanceof Map<?, ?> map ? map : Map.of();
        return new Parameter(
                name,
                Var.alloc(variable),
                type(variable, parts.group(3), detail),
                parts.group(1).length() == 1,
                text(defaults, name),
                Header.strings(enumerate.getOrDefault(name, "")),
                text(detail, "class"),
                text(detail, "about").orElse(""));
    }

    private ParameterType type(String variable, String ending, Map<?, ?> detail) {
        return text(detail, "kind").filter("words"::equals).isPresent()
                ? new ParameterType.Words()
                : ParameterType.of(ending)
                        .orElseThrow(() -> header.problem("the type of ?" + variable + " is not known."));
    }

    private static Optional<String> text(Map<?, ?> map, String key) {
        Function<Object, String> text = String::valueOf;
        return Optional.ofNullable((Object) map.get(key)).map(text);
    }

    private List<Parameter> inOrderOfHeader(List<Parameter> found) {
        List<String> order = List.copyOf(details.keySet());
        List<Parameter> sorted = new ArrayList<>(found);
        sorted.sort(java.util.Comparator.comparingInt(p -> rank(order, p.name())));
        return sorted;
    }

    private static int rank(List<String> order, String name) {
        return order.contains(name) ? order.indexOf(name) : order.size();
    }

    private void checkOnce(Set<String> names, String name) {
        if (!names.add(name)) {
            throw header.problem("the parameter " + name + " is written as two different variables.");
        }
    }

    private void checkUsed(Set<String> names, String name) {
        if (!names.contains(name)) {
            throw header.problem("the header speaks of a parameter " + name + " that the query does not use.");
        }
    }
}
