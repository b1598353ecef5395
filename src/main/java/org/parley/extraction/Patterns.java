package org.parley.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.ontology.ShippedFile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The patterns of {@code extraction/patterns.yaml}, by name. */
public final class Patterns {
    private final Map<String, Pattern> byName = new LinkedHashMap<>();

    private Patterns(Iterable<?> entries) {
        for (Object entry : entries) {
            Pattern pattern = pattern((Map<?, ?>) entry);
            byName.put(pattern.name(), pattern);
        }
    }

    /** The patterns that ship with the program. */
    public static Patterns load() {
        String text = ShippedFile.text(Patterns.class, "/extraction/patterns.yaml");
        return new Patterns((Iterable<?>) new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    public List<Pattern> all() {
        return List.copyOf(byName.values());
    }

    /** The pattern of a name the program relies on. */
    public Pattern named(String name) {
        Pattern pattern = byName.get(name);
        if (pattern == null) {
            throw new IllegalStateException("extraction/patterns.yaml has no pattern " + name);
        }
        return pattern;
    }

    /** The first pattern of a kind that a verb carries. */
    Optional<Pattern> withVerb(String kind, String lemma) {
        return byName.values().stream()
                .filter(p -> p.kind().equals(kind) && p.verbs().contains(lemma))
                .findFirst();
    }

    /** The first pattern of a kind that a noun carries. */
    Optional<Pattern> withNoun(String kind, String noun) {
        return byName.values().stream()
                .filter(p -> p.kind().equals(kind) && p.nouns().contains(noun))
                .findFirst();
    }

    private static Pattern pattern(Map<?, ?> entry) {
        return new Pattern(
                text(entry, "name"),
                text(entry, "kind"),
                text(entry, "means"),
                Optional.ofNullable(entry.get("status")).map(Object::toString),
                strings(entry, "verbs").stream().collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(strings(entry, "nouns")),
                list(entry, "reads").stream().map(e -> example((Map<?, ?>) e)).toList(),
                strings(entry, "misses"));
    }

    private static Pattern.Example example(Map<?, ?> entry) {
        return new Pattern.Example(text(entry, "text"), strings(entry, "facts"));
    }

    private static String text(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalStateException("A pattern in extraction/patterns.yaml has no '" + key + "': " + entry);
        }
        return value.toString();
    }

    private static List<?> list(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof List<?> items ? items : List.of();
    }

    private static List<String> strings(Map<?, ?> entry, String key) {
        return list(entry, key).stream().map(Object::toString).distinct().toList();
    }
}
