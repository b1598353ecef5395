package org.parley.server;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.query.Parameter;
import org.parley.query.QueryRunner;

/** A field of a form for one parameter, with the names that the graph knows. */
record Field(Parameter parameter, Map<String, String> values, QueryRunner runner) {
    String html() {
        String id = "p-" + parameter.name();
        String list =
                parameter.ofClass().map(name -> names(id + "-names", name)).orElse("");
        return "<div class=\"field\"><label for=\"" + id + "\">" + Html.escape(label()) + "</label>"
                + input(id, !list.isEmpty()) + list + "</div>";
    }

    private String label() {
        return parameter.about().isEmpty() ? parameter.name() : parameter.about();
    }

    private String input(String id, boolean listed) {
        return "<input id=\"" + id + "\" name=\"" + Html.escape(parameter.name()) + "\" value=\"" + Html.escape(value())
                + "\" type=\""
                + (parameter.type().keyword().equals("date") ? "date" : "text") + "\" placeholder=\""
                + (parameter.required() ? Html.escape(parameter.type().expectation()) : "any") + "\""
                + (listed ? " list=\"" + id + "-names\"" : "") + ">";
    }

    private String value() {
        return Optional.ofNullable(values.get(parameter.name()))
                .or(parameter::initial)
                .orElse("");
    }

    private String names(String id, String className) {
        return ThingNames.of(runner, className).stream()
                .map(row -> "<option value=\"" + Html.escape(row.text("label")) + "\"></option>")
                .collect(Collectors.joining("", "<datalist id=\"" + id + "\">", "</datalist>"));
    }
}
