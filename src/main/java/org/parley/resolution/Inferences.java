package org.parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.extraction.Reading;
import org.parley.ontology.TD;

/** What follows from the claims: labels, the chain of rounds, ordinals from the order of a list. */
final class Inferences {
    private final List<Assertion> assertions;
    private final Rounds rounds;
    private final Meetings meetings;
    private final Namebook names;
    private final Persons persons;
    private final SortedSet<String> known;
    private final Map<String, List<Assertion>> about = new LinkedHashMap<>();
    private final List<Inference> inferences = new ArrayList<>();

    Inferences(
            List<Assertion> assertions,
            Rounds rounds,
            Meetings meetings,
            Namebook names,
            Persons persons,
            SortedSet<String> known) {
        this.assertions = assertions;
        this.rounds = rounds;
        this.meetings = meetings;
        this.names = names;
        this.persons = persons;
        this.known = known;
    }

    List<Inference> all() {
        index();
        labels();
        roundLabels();
        meetingLabels();
        forms();
        chains();
        return inferences;
    }

    private void index() {
        for (Assertion assertion : assertions) {
            if (!assertion.denied()) {
                assertion.statements().stream()
                        .map(Statement::subject)
                        .distinct()
                        .forEach(s -> about.computeIfAbsent(s, key -> new ArrayList<>())
                                .add(assertion));
            }
        }
    }

    private List<Event> events(String path) {
        return rounds.events().getOrDefault(path, List.of());
    }

    private List<Assertion> about(String path) {
        return about.getOrDefault(path, List.of());
    }

    private void labels() {
        names.labels().forEach((path, label) -> label(path, label));
    }

    private void label(String path, String label) {
        if (!about(path).isEmpty() && !(known.contains(path) && !path.startsWith("summit/"))) {
            inferences.add(new Inference(
                    "label", about(path), List.of(new Statement(path, RDFS.label, new Value.Text(label, true)))));
        }
    }

    private void forms() {
        for (String path : about.keySet()) {
            List<Statement> forms = persons.forms(path).stream()
                    .map(f -> new Statement(path, SKOS.altLabel, new Value.Text(f, true)))
                    .toList();
            if (!forms.isEmpty()) {
                inferences.add(new Inference("names-met", about(path), forms));
            }
        }
    }

    private void roundLabels() {
        rounds.events().forEach((path, events) -> {
            String talks = events.get(0).talks();
            String parties = parties(path);
            Optional<String> place = place(path);
            Optional<Integer> ordinal = ordinal(events);
            String label = (parties.isEmpty() ? "Trade talks" : parties + " trade talks")
                    + place.map(p -> ", " + p).orElse("")
                    + ordinal.filter(o -> place.isEmpty())
                            .map(o -> ", round " + o)
                            .orElse("")
                    + month(path);
            label(path, label);
            talks(path, talks, parties);
        });
    }

    private static String month(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.matches("\\d{4}-\\d{2}.*") ? " " + last.substring(0, 7) : "";
    }

    private void talks(String path, String talks, String parties) {
        if (about(path).isEmpty()) {
            return;
        }
        List<Statement> statements = new ArrayList<>();
        String series = "talks/" + talks;
        statements.add(new Statement(path, TD.inTalks, new Value.Thing(series)));
        statements.add(new Statement(series, RDF.type, new Value.Term(TD.Talks)));
        statements.add(new Statement(
                series,
                RDFS.label,
                new Value.Text(parties.isEmpty() ? "Trade talks" : parties + " trade talks", true)));
        partyIds(path).forEach(p -> statements.add(new Statement(series, TD.party, new Value.Thing("party/" + p))));
        Inference joined = new Inference("talks-of-parties", about(path), statements);
        inferences.add(joined);
        partiesFromTalks(path, joined);
    }

    /** A round told of without its parties has those of its talks. */
    private void partiesFromTalks(String path, Inference talks) {
        boolean told = about(path).stream()
                .flatMap(a -> a.statements().stream())
                .anyMatch(s -> s.subject().equals(path) && s.property().equals(TD.party));
        List<Statement> parties = partyIds(path).stream()
                .map(p -> new Statement(path, TD.party, new Value.Thing("party/" + p)))
                .toList();
        if (!told && !parties.isEmpty()) {
            inferences.add(new Inference("parties-of-talks", List.of(), List.of(talks), parties));
        }
    }

    private String parties(String path) {
        List<String> ids = partyIds(path);
        return String.join("–", ids.stream().map(names::party).toList());
    }

    /** The parties that give a series of talks its name. */
    private List<String> partyIds(String path) {
        String talks = path.split("/")[1];
        List<String> ids = new ArrayList<>();
        for (Assertion assertion : assertions) {
            for (Statement statement : assertion.statements()) {
                if (statement.property().equals(TD.party)
                        && statement.subject().startsWith("round/" + talks + "/")
                        && statement.value() instanceof Value.Thing party) {
                    String id = party.path().substring("party/".length());
                    if (!ids.contains(id) && talks.contains(id)) {
                        ids.add(id);
                    }
                }
            }
        }
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    private Optional<String> place(String path) {
        return events(path).stream()
                .map(e -> Event.place(Event.facts(e.reading(), e.thing())))
                .flatMap(Optional::stream)
                .map(p -> p.name())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Integer> ordinal(List<Event> events) {
        return events.stream().map(Event::ordinal).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private void meetingLabels() {
        meetings.events().forEach((path, events) -> {
            String who = String.join(
                    " and ",
                    List.of(events.get(0).talks().split("--")).stream()
                            .map(Inferences::title)
                            .toList());
            label(path, "Meeting of " + who);
        });
    }

    private static String title(String slug) {
        StringBuilder name = new StringBuilder();
        for (String word : slug.split("-")) {
            name.append(name.length() == 0 ? "" : " ")
                    .append(
                            word.isEmpty()
                                    ? ""
                                    : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    // ---- the chain of rounds

    private void chains() {
        Map<String, NavigableMap<Integer, String>> chains = new TreeMap<>();
        rounds.events().forEach((path, events) -> ordinal(events)
                .ifPresent(o -> chains.computeIfAbsent(events.get(0).talks(), key -> new TreeMap<>())
                        .putIfAbsent(o, path)));
        fromLists(chains);
        chains.values().forEach(this::previous);
    }

    /** An article that calls a round the fifth and lists four earlier ones tells the number of each. */
    private void fromLists(Map<String, NavigableMap<Integer, String>> chains) {
        TreeMap<String, TreeMap<String, Integer>> found = new TreeMap<>();
        Map<String, List<Assertion>> grounds = new LinkedHashMap<>();
        for (Reading reading : readings()) {
            List<String> paths = rounds.events().entrySet().stream()
                    .filter(e -> e.getValue().stream()
                            .anyMatch(v -> v.source().equals(reading.article().source())))
                    .map(Map.Entry::getKey)
                    .toList();
            Optional<String> numbered = paths.stream()
                    .filter(p -> ordinalIn(reading, p).isPresent())
                    .findFirst();
            if (numbered.isPresent()) {
                int n = ordinalIn(reading, numbered.get()).orElseThrow();
                List<String> earlier = paths.stream()
                        .filter(p -> !p.equals(numbered.get())
                                && p.split("/")[1].equals(numbered.get().split("/")[1]))
                        .toList();
                if (earlier.size() == n - 1 && n > 1) {
                    List<String> ordered = inOrder(reading, earlier);
                    for (int i = 0; i < ordered.size(); i++) {
                        String path = ordered.get(i);
                        found.computeIfAbsent(path.split("/")[1], key -> new TreeMap<>())
                                .put(path, i + 1);
                        grounds.computeIfAbsent(path + "#" + (i + 1), key -> new ArrayList<>())
                                .addAll(claims(reading, path, numbered.get()));
                    }
                }
            }
        }
        found.forEach((talks, numbers) -> numbers.forEach((path, number) -> {
            List<Assertion> from = grounds.getOrDefault(path + "#" + number, List.of()).stream()
                    .distinct()
                    .toList();
            inferences.add(new Inference(
                    "ordinal-from-order", from, List.of(new Statement(path, TD.ordinal, new Value.Count(number)))));
            chains.computeIfAbsent(talks, key -> new TreeMap<>()).putIfAbsent(number, path);
        }));
    }

    private List<Reading> readings() {
        return rounds.events().values().stream()
                .flatMap(List::stream)
                .map(Event::reading)
                .distinct()
                .sorted(Comparator.comparing(r -> r.article().source()))
                .toList();
    }

    private Optional<Integer> ordinalIn(Reading reading, String path) {
        return events(path).stream()
                .filter(e -> e.source().equals(reading.article().source()))
                .map(Event::ordinal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** By date where all have one, else in the order in which the article lists them. */
    private List<String> inOrder(Reading reading, List<String> paths) {
        boolean dated = paths.stream().allMatch(p -> event(reading, p).start().isPresent());
        Comparator<String> order = dated
                ? Comparator.comparing(p -> event(reading, p).start().orElseThrow())
                : Comparator.comparing(p ->
                        ((org.parley.extraction.Thing.Round) event(reading, p).thing()).number());
        return paths.stream().sorted(order).toList();
    }

    private Event event(Reading reading, String path) {
        return events(path).stream()
                .filter(e -> e.source().equals(reading.article().source()))
                .findFirst()
                .orElseThrow();
    }

    private List<Assertion> claims(Reading reading, String... paths) {
        List<Assertion> claims = new ArrayList<>();
        for (String path : paths) {
            about(path).stream()
                    .filter(a -> a.article().source().equals(reading.article().source()))
                    .forEach(claims::add);
        }
        return claims;
    }

    private void previous(NavigableMap<Integer, String> chain) {
        chain.forEach((number, path) -> {
            String before = chain.get(number - 1);
            if (before != null && !before.equals(path)) {
                List<Assertion> from = new ArrayList<>(about(path));
                from.addAll(about(before));
                inferences.add(new Inference(
                        "previous-by-ordinal",
                        from.stream().distinct().toList(),
                        List.of(new Statement(path, TD.previousRound, new Value.Thing(before)))));
            }
        });
    }
}
