package org.parley.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.ontology.ShippedFile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A mapping in a YAML file that comes with this package. */
record Yaml(Map<?, ?> mapping) {
    /** The file of this name beside this package's other data. */
    static Yaml file(String name) {
        LoadSettings settings = LoadSettings.builder().setLabel(name).build();
        return of(new Load(settings).loadFromString(ShippedFile.text(Yaml.class, "/corpus/" + name)));
    }

    private static Yaml of(@Nullable Object node) {
        return new Yaml((Map<?, ?>) Objects.requireNonNull(node));
    }

    List<String> keys() {
        return mapping.keySet().stream().map(String::valueOf).toList();
    }

    Yaml child(String key) {
        return of(mapping.get(key));
    }

    List<Yaml> children(String key) {
        return ((List<?>) Objects.requireNonNull(mapping.get(key)))
                .stream().map(Yaml::of).toList();
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(mapping.get(key)).map(String::valueOf);
    }

    /** The items of a sequence; a lone text is a sequence of one. */
    List<String> items(String key) {
        return mapping.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : text(key).stream().toList();
    }

    /** What stands between the commas of a text. */
    List<String> phrases(String key) {
        return text(key).stream()
                .flatMap(phrases -> Arrays.stream(phrases.split(",")))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }
}
