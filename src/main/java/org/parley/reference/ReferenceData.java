package org.parley.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.ontology.GEO;
import org.parley.ontology.Schema;
import org.parley.ontology.TD;

/** The reference data that ships with the program, read from its Turtle files. */
public final class ReferenceData {
    private static final String TOPICS = "topics.ttl";

    /** The tables, the slowest to read first. */
    static final List<String> FILES = List.of(
            "reference/people.ttl",
            "reference/cities.ttl",
            "reference/offices.ttl",
            "reference/parties.ttl",
            "reference/organisations.ttl",
            TOPICS,
            "reference/office-titles.ttl",
            "reference/summits.ttl",
            "reference/sites.ttl");

    private final Map<String, Table> tables;
    private final Reference reference;

    private ReferenceData(Map<String, Table> tables) {
        this.tables = tables;
        this.reference = new Reference(
                table("parties").all(TD.Party, ReferenceData::party),
                Stream.concat(
                                table("cities").all(TD.City, ReferenceData::city).stream(),
                                table("sites").all(TD.Site, ReferenceData::site).stream())
                        .toList(),
                table("offices").all(TD.Office, ReferenceData::office),
                table("office-titles").all(SKOS.Concept, ReferenceData::title),
                table("people").all(TD.Person, this::person),
                table("organisations").all(TD.Organisation, ReferenceData::organisation),
                topics().all(TD.Topic, this::topic),
                table("summits").all(TD.SummitSeries, ReferenceData::summit));
    }

    /** Everything known before reading, for who needs no more than that. */
    public static Reference load() {
        return read().reference();
    }

    public static ReferenceData read() {
        JenaSystem.init();
        return new ReferenceData(FILES.parallelStream().collect(Collectors.toMap(Function.identity(), Table::read)));
    }

    /**
     * What the tables say of some things and of all that those lead to, one graph a table, in order of name.
     *
     * @param paths of things ("person/he-lifeng"); those that stand in no table are passed over
     */
    public List<TableFacts> about(Collection<String> paths) {
        var closure = Closure.of(paths, tables.values());
        return tables.values().stream()
                .map(table -> table.about(closure))
                .filter(facts -> !facts.facts().isEmpty())
                .sorted(Comparator.comparing(TableFacts::table))
                .toList();
    }

    public Reference reference() {
        return reference;
    }

    private Table table(String name) {
        return named("reference/" + name + ".ttl");
    }

    private Table topics() {
        return named(TOPICS);
    }

    private Table named(String file) {
        return Optional.ofNullable(tables.get(file)).orElseThrow();
    }

    private static Party party(Row row) {
        return new Party(
                row.id(),
                row.text(RDFS.label),
                Party.Kind.valueOf(row.text(TD.kind).toUpperCase(Locale.ROOT)),
                names(row),
                row.texts(TD.demonym),
                row.texts(TD.metonym),
                Set.copyOf(row.things(Schema.member)),
                point(row),
                row.wikidata(SKOS.exactMatch));
    }

    private static Place city(Row row) {
        return place(row, Place.Kind.CITY);
    }

    private static Place site(Row row) {
        return place(row, Place.Kind.SITE);
    }

    private static Place place(Row row, Place.Kind kind) {
        return new Place(
                row.id(),
                row.text(RDFS.label),
                kind,
                names(row),
                row.thing(TD.country).orElseThrow(),
                row.thing(TD.locatedIn),
                row.has(TD.capitalOf),
                row.has(TD.ambiguousName),
                row.optionalText(TD.population).map(Long::parseLong).orElse(0L),
                point(row),
                row.wikidata(SKOS.exactMatch));
    }

    private static Office office(Row row) {
        return new Office(
                row.id(),
                row.text(TD.title),
                row.thing(TD.officeOf).orElseThrow(),
                names(row),
                row.wikidata(SKOS.exactMatch));
    }

    private static OfficeTitle title(Row row) {
        return new OfficeTitle(row.id(), row.text(RDFS.label), row.texts(SKOS.altLabel));
    }

    private KnownPerson person(Row row) {
        return new KnownPerson(
                row.id(),
                row.text(RDFS.label),
                row.text(Schema.familyName),
                names(row),
                row.thing(TD.represents).orElseThrow(),
                row.things(TD.tenure).stream().map(this::tenure).toList(),
                row.has(TD.core),
                row.has(TD.ambiguousName),
                row.optionalText(Schema.birthDate),
                row.wikidata(SKOS.exactMatch));
    }

    private KnownPerson.Tenure tenure(String id) {
        var row = table("people").row("tenure/" + id).orElseThrow();
        return new KnownPerson.Tenure(
                row.thing(TD.office).orElseThrow(),
                row.optionalText(TD.startDate),
                row.optionalText(TD.endDate),
                row.has(TD.ongoing));
    }

    private static Organisation organisation(Row row) {
        return new Organisation(
                row.id(),
                row.text(RDFS.label),
                names(row),
                row.text(TD.kind),
                row.thing(TD.country),
                row.wikidata(SKOS.exactMatch));
    }

    private Topic topic(Row row) {
        return new Topic(
                row.id(),
                row.text(RDFS.label),
                names(row),
                isGoods(row),
                row.thing(SKOS.broader),
                row.wikidata(SKOS.exactMatch));
    }

    /** Whether the top of a topic's tree is the goods, not the subjects. */
    private boolean isGoods(Row row) {
        var broader = row.thing(SKOS.broader);
        return broader.isEmpty()
                ? row.id().equals("goods")
                : isGoods(topics().row("topic/" + broader.get()).orElseThrow());
    }

    private static SummitSeries summit(Row row) {
        return new SummitSeries(
                row.id(), row.text(RDFS.label), names(row), row.thing(Schema.organizer), row.wikidata(SKOS.exactMatch));
    }

    private static Set<String> names(Row row) {
        return row.labelAnd(RDFS.label, SKOS.altLabel);
    }

    private static Optional<Point> point(Row row) {
        return row.optionalText(GEO.lat)
                .map(lat -> new Point(Double.parseDouble(lat), Double.parseDouble(row.text(GEO.longitude))));
    }
}
