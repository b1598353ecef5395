package org.parley.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads rules of clutter from their YAML file. */
final class RuleFile {
    private static final Set<String> KEYS = Set.of(
            "name", "means", "is", "begins", "only", "like", "when", "most", "place", "unless", "cuts", "tells", "cut",
            "keep");
    private static final String DEFAULT_MOST = "25";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private RuleFile() {}

    /** The rules of a file beside this class's resources. */
    static Rules read(String name) {
        try (InputStream in = RuleFile.class.getResourceAsStream("/corpus/" + name)) {
            return new RuleFile()
                    .rules(mapping(new Load(LoadSettings.builder()
                                    .setLabel(name)
                                    .setMaxAliasesForCollections(0)
                                    .build())
                            .loadFromInputStream(Objects.requireNonNull(in, name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rules rules(Map<?, ?> file) {
        Agencies agencies = agencies(mapping(file.get("agencies")));
        parts.put("{agency}", agencies.pattern());
        mapping(file.get("parts"))
                .forEach((part, pattern) -> parts.put("{" + part + "}", spelledOut(String.valueOf(pattern))));
        List<Rule> rules = ((List<?>) Objects.requireNonNull(file.get("rules")))
                .stream().map(rule -> rule(mapping(rule))).toList();
        return new Rules(rules, Set.copyOf(list(file, "news")), agencies);
    }

    private static Agencies agencies(Map<?, ?> yaml) {
        Map<String, String> names = new HashMap<>();
        yaml.keySet().forEach(name -> list(yaml, String.valueOf(name))
                .forEach(form -> names.put(form, String.valueOf(name))));
        return new Agencies(names);
    }

    private Rule rule(Map<?, ?> yaml) {
        String name = text(yaml, "name").orElseThrow();
        yaml.keySet().stream().filter(key -> !KEYS.contains(key)).forEach(key -> {
            throw new IllegalStateException("Rule " + name + " has an unknown part: " + key);
        });
        return new Rule(
                name,
                text(yaml, "means").orElseThrow(),
                list(yaml, "is").stream().map(RuleFile::key).collect(Collectors.toUnmodifiableSet()),
                list(yaml, "begins").stream().map(RuleFile::words).toList(),
                Set.copyOf(list(yaml, "only")),
                text(yaml, "like").map(this::spelledOut).map(like -> pattern(like, yaml)),
                Set.copyOf(list(yaml, "when")),
                Integer.parseInt(text(yaml, "most").orElse(DEFAULT_MOST)),
                constant(Rule.Place.class, yaml, "place").orElse(Rule.Place.ANYWHERE),
                constant(Rule.Unless.class, yaml, "unless").orElse(Rule.Unless.NEWS),
                constant(Rule.Cuts.class, yaml, "cuts").orElse(Rule.Cuts.LINE),
                list(yaml, "tells").stream()
                        .map(tells -> constant(Rule.Tells.class, tells))
                        .collect(Collectors.toUnmodifiableSet()),
                examples(yaml, "cut"),
                examples(yaml, "keep"));
    }

    private static Pattern pattern(String like, Map<?, ?> yaml) {
        return Pattern.compile("end".equals(yaml.get("cuts")) ? "(?:" + like + ")$" : like);
    }

    private String spelledOut(String pattern) {
        String result = pattern;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            result = result.replace(part.getKey(), part.getValue());
        }
        return result;
    }

    private static String key(String phrase) {
        return String.join(" ", words(phrase));
    }

    // The mark for any number is no word, but stands for one.
    private static List<String> words(String phrase) {
        return Paragraph.words(phrase.replace("#", "1"), Integer.MAX_VALUE).stream()
                .map(Paragraph::numberless)
                .toList();
    }

    private static List<String> list(Map<?, ?> yaml, String key) {
        return text(yaml, key).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> examples(Map<?, ?> yaml, String key) {
        return yaml.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, Map<?, ?> yaml, String key) {
        return text(yaml, key).map(name -> constant(type, name));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> text(Map<?, ?> yaml, String key) {
        return Optional.ofNullable(yaml.get(key)).map(String::valueOf);
    }

    private static Map<?, ?> mapping(@org.jspecify.annotations.Nullable Object yaml) {
        return (Map<?, ?>) Objects.requireNonNull(yaml);
    }
}
