package org.parley.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The YAML in the {@code #+} comments of a query file, after the conventions of grlc. */
final class Header {
    private static final Pattern VIEW = Pattern.compile("(?m)^\\s*#\\s*(?:defaultView|view):(\\w+)\\s*(\\{.*})?\\s*$");
    private final String place;
    private final Map<?, ?> values;
    private final Optional<View> view;

    private Header(String place, Map<?, ?> values, Optional<View> view) {
        this.place = place;
        this.values = values;
        this.view = view;
    }

    static Header of(String place, String text) {
        return new Header(place, values(place, yaml(text)), view(text));
    }

    private static String yaml(String text) {
        return text.lines()
                .filter(line -> line.startsWith("#+"))
                .map(line -> line.startsWith("#+ ") ? line.substring(3) : line.substring(2))
                .collect(Collectors.joining("\n"));
    }

    private static Map<?, ?> values(String place, String yaml) {
        try {
            Object loaded = new Load(LoadSettings.builder().setLabel(place).build()).loadFromString(yaml);
            return loaded instanceof Map<?, ?> map ? map : empty(place, yaml);
        } catch (YamlEngineException e) {
            throw new QueryProblem(place + ": the header after #+ is not YAML: " + e.getMessage());
        }
    }

    private static Map<?, ?> empty(String place, String yaml) {
        if (yaml.isBlank()) {
            return Map.of();
        }
        throw new QueryProblem(place + ": the header after #+ must hold lines such as \"summary: ...\".");
    }

    private static Optional<View> view(String text) {
        Matcher line = VIEW.matcher(text);
        return line.find()
                ? Optional.of(new View(
                        line.group(1), Optional.ofNullable(line.group(2)).orElse("{}")))
                : Optional.empty();
    }

    Optional<View> view() {
        return view;
    }

    String text(String key) {
        return String.valueOf(value(key)).strip();
    }

    List<String> list(String key) {
        return strings(value(key));
    }

    /** A map, written as one or as a list of maps with one key each. */
    Map<String, Object> map(String key) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Object part : value(key) instanceof List<?> list ? list : List.of(value(key))) {
            if (part instanceof Map<?, ?> map) {
                map.forEach((name, value) -> all.put(String.valueOf(name), value == null ? "" : value));
            } else if (!part.equals("")) {
                all.put(String.valueOf(part), "");
            }
        }
        return all;
    }

    static List<String> strings(Object value) {
        if (value instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            list.forEach(item -> texts.add(String.valueOf(item)));
            return texts;
        }
        return value.equals("") ? List.of() : List.of(String.valueOf(value));
    }

    private Object value(String key) {
        Object value = values.get(key);
        return value == null ? "" : value;
    }

    QueryProblem problem(String message) {
        return new QueryProblem(place + ": " + message);
    }
}
