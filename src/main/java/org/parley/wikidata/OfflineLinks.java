package org.parley.wikidata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.reference.KnownPerson;
import org.parley.reference.Place;
import org.parley.reference.Reference;
import org.parley.resolution.Assertion;
import org.parley.resolution.Knowledge;
import org.parley.resolution.Statement;

/** The links that follow from the reference data alone, without the network, each with what agrees. */
public final class OfflineLinks {
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, KnownPerson> people = new HashMap<>();
    private final Map<String, List<KnownPerson>> byName;
    private final Cities cities;

    /** What a row of the reference data is called, and what Wikidata calls it. */
    private record Row(String label, Optional<String> wikidata) {}

    public OfflineLinks(Reference reference) {
        reference.parties().forEach(p -> put("party/" + p.id(), p.label(), p.wikidata()));
        reference.offices().forEach(o -> put("office/" + o.id(), o.title(), o.wikidata()));
        reference.places().forEach(p -> put(path(p), p.label(), p.wikidata()));
        reference.topics().forEach(t -> put("topic/" + t.id(), t.label(), t.wikidata()));
        reference.organisations().forEach(o -> put("organisation/" + o.id(), o.label(), o.wikidata()));
        reference.summits().forEach(s -> put("summit-series/" + s.id(), s.label(), s.wikidata()));
        reference.people().forEach(p -> people.put("person/" + p.id(), p));
        byName = reference.people().stream().collect(Collectors.groupingBy(KnownPerson::label));
        cities = new Cities(reference);
    }

    private static String path(Place place) {
        return (place.kind() == Place.Kind.CITY ? "city/" : "site/") + place.id();
    }

    private void put(String path, String label, Optional<String> wikidata) {
        rows.put(path, new Row(label, wikidata));
    }

    /** Links of all that is known after reading, and of those who only bear a known name. */
    public Links of(Knowledge knowledge) {
        Spoken spoken = Spoken.of(knowledge);
        Stream<Decision> known = knowledge.known().stream().flatMap(path -> decided(path, spoken).stream());
        Stream<Decision> namesakes = spoken.people()
                .filter(path -> !knowledge.known().contains(path))
                .flatMap(path -> namesake(path, spoken).stream());
        return Links.of(Stream.concat(known, namesakes).toList());
    }

    /** The same, with what was decided in files. */
    public Links of(Knowledge knowledge, Mappings mappings) {
        Set<String> spoken = Stream.concat(
                        knowledge.known().stream(),
                        knowledge.assertions().stream()
                                .flatMap(claim -> claim.statements().stream())
                                .map(Statement::subject))
                .collect(Collectors.toSet());
        List<Decision> all = new ArrayList<>(of(knowledge).decisions());
        mappings.decisions().stream().filter(d -> spoken.contains(d.path())).forEach(all::add);
        return Links.of(all);
    }

    private Optional<Decision> decided(String path, Spoken spoken) {
        return Optional.ofNullable(people.get(path))
                .map(person -> person(path, person, spoken))
                .orElseGet(() -> Optional.ofNullable(rows.get(path)).flatMap(row -> thing(path, row, spoken)));
    }

    private Optional<Decision> thing(String path, Row row, Spoken spoken) {
        Optional<String> doubt = path.startsWith("city/")
                ? cities.doubt(path.substring("city/".length()), spoken.texts(path))
                : Optional.empty();
        return row.wikidata()
                .map(id -> decision(path, row.label(), candidate(id, row, doubt), verdict(doubt), List.of()));
    }

    private static Candidate candidate(String id, Row row, Optional<String> doubt) {
        return new Candidate(
                id,
                row.label(),
                doubt.isPresent() ? 0.5 : 0.9,
                "name" + doubt.map(d -> "; " + d).orElse(""));
    }

    private static Verdict verdict(Optional<String> doubt) {
        return doubt.isPresent() ? Verdict.UNDECIDED : Verdict.ACCEPTED;
    }

    private Optional<Decision> person(String path, KnownPerson person, Spoken spoken) {
        Fit fit = Fit.of(path, person, spoken);
        return person.wikidata()
                .map(id -> decision(
                        path,
                        person.label(),
                        new Candidate(id, person.label(), fit.score(), fit.reason()),
                        fit.verdict(),
                        fit.from()));
    }

    /** Someone whom an article names like a known person, and who was not taken for that person. */
    private List<Decision> namesake(String path, Spoken spoken) {
        List<Decision> open = new ArrayList<>();
        spoken.labels(path).stream().sorted().forEach(label -> byName.getOrDefault(label, List.of())
                .forEach(person -> person.wikidata()
                        .ifPresent(id -> open.add(decision(
                                path,
                                label,
                                new Candidate(
                                        id,
                                        person.label(),
                                        0.5,
                                        "name; no office, party or date decides whether this is the one"),
                                Verdict.UNDECIDED,
                                List.of())))));
        return open;
    }

    private static Decision decision(
            String path, String label, Candidate candidate, Verdict verdict, List<Assertion> from) {
        return new Decision(path, label, candidate, verdict, Decision.REFERENCE, from);
    }
}
