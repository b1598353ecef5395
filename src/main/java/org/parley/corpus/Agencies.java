package org.parley.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** News agencies, by the names that stories print. */
final class Agencies {
    private final Map<String, String> names;

    /** @param names the name of each agency, by the form that is printed */
    Agencies(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** The name of the agency printed as {@code form}; empty if there is none of that name. */
    Optional<String> named(String form) {
        return Optional.ofNullable(names.get(form.strip()));
    }

    /** Every agency that {@code text} names by a whole word. */
    List<String> in(String text) {
        return names.keySet().stream()
                .filter(form ->
                        text.contains(form) && text.matches("(?s)(?:.*[^\\p{L}])?\\Q" + form + "\\E(?:[^\\p{L}].*)?"))
                .map(this::name)
                .distinct()
                .sorted()
                .toList();
    }

    private String name(String form) {
        return named(form).orElse(form);
    }

    /** A regular expression for any printed form, the longest first. */
    String pattern() {
        return names.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
