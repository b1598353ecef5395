package org.parley.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What a thing is called: one label where the reference data has none, what most articles call it; and all other names. */
public final class Naming {
    private static final String MEETING = "meeting/";

    private Naming() {}

    /** The names of the thing at {@code path}; rounds have their labels by {@link Series}. */
    public static List<Inference> of(String path, Archive archive) {
        List<Inference> names = new ArrayList<>();
        labelled(path, archive).ifPresent(names::add);
        Map<String, List<Statement>> forms = new TreeMap<>();
        archive.forms(path).forEach((form, witness) -> forms.computeIfAbsent(witness, source -> new ArrayList<>())
                .add(new Statement(path, SKOS.altLabel, new Value.Text(form, true))));
        forms.forEach((witness, met) ->
                names.add(new Inference("names-met", archive.account(witness).about(path), met)));
        return names;
    }

    private static Optional<Inference> labelled(String path, Archive archive) {
        if (archive.known(path) && !path.startsWith("summit/")) {
            return Optional.empty();
        }
        return label(path, archive).flatMap(label -> of(path, label, archive));
    }

    static Optional<Inference> of(String path, String label, Archive archive) {
        List<Assertion> grounds = Grounds.of(path, archive);
        return grounds.isEmpty()
                ? Optional.empty()
                : Optional.of(new Inference(
                        "label", grounds, List.of(new Statement(path, RDFS.label, new Value.Text(label, true)))));
    }

    private static Optional<String> label(String path, Archive archive) {
        return path.startsWith(MEETING) ? Optional.of(meeting(path)) : most(archive.labels(path));
    }

    /** Of equally frequent ones the first in the alphabet. */
    private static Optional<String> most(Map<String, Integer> labels) {
        return labels.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Collections.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static String meeting(String path) {
        String who = path.substring(MEETING.length(), path.lastIndexOf('/'));
        return "Meeting of "
                + Arrays.stream(who.split("--", -1)).map(Naming::title).collect(Collectors.joining(" and "));
    }

    private static String title(String slug) {
        return Arrays.stream(slug.split("-"))
                .map(word -> word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
