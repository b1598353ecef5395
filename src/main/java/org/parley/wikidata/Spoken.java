package org.parley.wikidata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDFS;
import org.parley.ontology.TD;
import org.parley.resolution.Assertion;
import org.parley.resolution.Inference;
import org.parley.resolution.Knowledge;
import org.parley.resolution.Statement;
import org.parley.resolution.Value;

/** What the articles say of persons, as far as it helps to tell who they are. */
final class Spoken {
    private final Map<String, List<Assertion>> about = new TreeMap<>();
    private final Map<String, Set<String>> labels = new TreeMap<>();
    private final Map<String, Set<String>> places = new TreeMap<>();
    private final Map<String, LocalDate> dates;

    private Spoken(Map<String, LocalDate> dates) {
        this.dates = dates;
    }

    static Spoken of(Knowledge knowledge) {
        Spoken spoken = new Spoken(knowledge.inferredDates());
        knowledge.assertions().stream().filter(a -> !a.denied()).forEach(spoken::add);
        knowledge.inferences().stream()
                .map(Inference::statements)
                .flatMap(List::stream)
                .forEach(spoken::name);
        return spoken;
    }

    private void add(Assertion assertion) {
        assertion.statements().stream()
                .map(Statement::subject)
                .filter(path -> path.startsWith("person/"))
                .distinct()
                .forEach(path ->
                        about.computeIfAbsent(path, key -> new ArrayList<>()).add(assertion));
        assertion.statements().stream()
                .flatMap(s -> s.value() instanceof Value.Thing thing ? Stream.of(thing.path()) : Stream.empty())
                .filter(path -> path.startsWith("city/"))
                .forEach(path -> places.computeIfAbsent(path, key -> new TreeSet<>())
                        .add(assertion.article().text()));
    }

    /** The texts of the articles that name a city as the place of something. */
    Set<String> texts(String path) {
        return places.getOrDefault(path, Set.of());
    }

    private void name(Statement statement) {
        if (statement.subject().startsWith("person/")
                && statement.property().equals(RDFS.label)
                && statement.value() instanceof Value.Text text) {
            labels.computeIfAbsent(statement.subject(), key -> new TreeSet<>()).add(text.text());
        }
    }

    Stream<String> people() {
        return about.keySet().stream();
    }

    Set<String> labels(String path) {
        return labels.getOrDefault(path, Set.of());
    }

    /** The claims that give a person an office or a party. */
    List<Assertion> telling(String path) {
        return about.getOrDefault(path, List.of()).stream()
                .filter(a -> a.statements().stream().anyMatch(s -> tells(s, path)))
                .toList();
    }

    private static boolean tells(Statement statement, String path) {
        return statement.subject().equals(path)
                && (statement.property().equals(TD.holdsOffice)
                        || statement.property().equals(TD.represents));
    }

    /** Paths of the things that a property of a person leads to in one claim. */
    static Stream<String> things(Assertion assertion, String path, Property property) {
        return assertion.statements().stream()
                .filter(s -> s.subject().equals(path) && s.property().equals(property))
                .flatMap(s -> s.value() instanceof Value.Thing thing ? Stream.of(thing.path()) : Stream.empty());
    }

    Optional<LocalDate> date(Assertion assertion) {
        return assertion
                .article()
                .details()
                .published()
                .or(() -> Optional.ofNullable(dates.get(assertion.article().source())));
    }
}
