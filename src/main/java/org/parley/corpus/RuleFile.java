package org.parley.corpus;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads rules of clutter from their YAML file. */
final class RuleFile {
    private static final Set<String> KEYS = Set.of(
            "name", "means", "is", "begins", "only", "like", "when", "most", "place", "unless", "cuts", "tells", "cut",
            "keep");
    private static final String DEFAULT_MOST = "25";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private RuleFile() {}

    /** The rules of the file of this name. */
    static Rules read(String name) {
        return new RuleFile().rules(Yaml.file(name));
    }

    private Rules rules(Yaml file) {
        Agencies agencies = agencies(file.child("agencies"));
        parts.put("{agency}", agencies.pattern());
        file.child("parts")
                .keys()
                .forEach(part -> parts.put(
                        "{" + part + "}",
                        alternatives(file.child("parts"), part).orElseThrow()));
        List<Rule> rules = file.children("rules").stream().map(this::rule).toList();
        return new Rules(rules, Set.copyOf(file.phrases("news")), agencies);
    }

    private static Agencies agencies(Yaml yaml) {
        Map<String, String> names = new HashMap<>();
        yaml.keys().forEach(name -> yaml.phrases(name).forEach(form -> names.put(form, name)));
        return new Agencies(names);
    }

    private Rule rule(Yaml yaml) {
        String name = yaml.text("name").orElseThrow();
        yaml.keys().stream().filter(key -> !KEYS.contains(key)).forEach(key -> {
            throw new IllegalStateException("Rule " + name + " has an unknown part: " + key);
        });
        return new Rule(
                name,
                yaml.text("means").orElseThrow(),
                yaml.phrases("is").stream()
                        .map(phrase -> String.join(" ", words(phrase)))
                        .collect(Collectors.toUnmodifiableSet()),
                yaml.phrases("begins").stream().map(RuleFile::words).toList(),
                Set.copyOf(yaml.phrases("only")),
                alternatives(yaml, "like").map(like -> pattern(like, yaml)),
                Set.copyOf(yaml.phrases("when")),
                Integer.parseInt(yaml.text("most").orElse(DEFAULT_MOST)),
                yaml.text("place")
                        .map(place -> constant(Rule.Place.class, place))
                        .orElse(Rule.Place.ANYWHERE),
                yaml.text("unless")
                        .map(unless -> constant(Rule.Unless.class, unless))
                        .orElse(Rule.Unless.NEWS),
                yaml.text("cuts").map(cuts -> constant(Rule.Cuts.class, cuts)).orElse(Rule.Cuts.LINE),
                yaml.phrases("tells").stream()
                        .map(tells -> constant(Rule.Tells.class, tells))
                        .collect(Collectors.toUnmodifiableSet()),
                yaml.items("cut"),
                yaml.items("keep"));
    }

    private static Pattern pattern(String like, Yaml yaml) {
        return Pattern.compile(yaml.text("cuts").filter("end"::equals).isPresent() ? like + "$" : like);
    }

    private Optional<String> alternatives(Yaml yaml, String key) {
        List<String> patterns = yaml.items(key);
        return patterns.isEmpty()
                ? Optional.empty()
                : Optional.of(patterns.stream().map(this::spelledOut).collect(Collectors.joining("|", "(?:", ")")));
    }

    private String spelledOut(String pattern) {
        String result = pattern;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            result = result.replace(part.getKey(), part.getValue());
        }
        return result;
    }

    // The mark for any number is no word, but stands for one.
    private static List<String> words(String phrase) {
        return Paragraph.words(phrase.replace("#", "1"), Integer.MAX_VALUE).stream()
                .map(Paragraph::numberless)
                .toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
