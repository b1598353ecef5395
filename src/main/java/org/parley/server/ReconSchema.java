package org.parley.server;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.ontology.Ontology;
import org.parley.ontology.Schema;
import org.parley.ontology.TD;

/** The classes and properties that lists of others can be matched by, as the ontology describes them. */
final class ReconSchema {
    private static final Set<String> KINDS = Set.of(
            "Person",
            "Party",
            "Office",
            "Organisation",
            "City",
            "Site",
            "Venue",
            "Talks",
            "Meeting",
            "Round",
            "Summit",
            "SummitSeries",
            "Topic",
            "TradeMeasure",
            "TariffMeasure",
            "ExportControl",
            "Truce",
            "Delegation");

    /**
     * A class or property.
     *
     * @param id the last part of its IRI
     * @param of ids of the classes whose things have the property, or of the wider classes of a class
     */
    record Term(String id, String name, String description, String iri, Set<String> of) {}

    private final TreeMap<String, Term> types = new TreeMap<>();
    private final TreeMap<String, Term> properties = new TreeMap<>();

    private ReconSchema() {}

    static ReconSchema shipped() {
        Model ontology = ModelFactory.createModelForGraph(Ontology.graph());
        ReconSchema schema = new ReconSchema();
        ontology.listSubjectsWithProperty(RDF.type, OWL2.Class).forEach(schema::type);
        List.of(OWL2.ObjectProperty, OWL2.DatatypeProperty)
                .forEach(kind ->
                        ontology.listSubjectsWithProperty(RDF.type, kind).forEach(schema::property));
        schema.properties.put(
                "exactMatch",
                new Term("exactMatch", "Wikidata", "The entity of Wikidata.", SKOS.exactMatch.getURI(), Set.of()));
        schema.properties.put(
                "altLabel",
                new Term("altLabel", "other name", "A name it was met by.", SKOS.altLabel.getURI(), Set.of()));
        return schema;
    }

    private void type(Resource type) {
        if (KINDS.contains(type.getLocalName())) {
            types.put(type.getLocalName(), term(type, ids(type, RDFS.subClassOf)));
        }
    }

    private void property(Resource property) {
        Set<String> of = ids(property, RDFS.domain);
        of.addAll(ids(property, property.getModel().createProperty(Schema.NS, "domainIncludes")));
        if (of.isEmpty() || of.stream().anyMatch(KINDS::contains)) {
            properties.put(property.getLocalName(), term(property, of));
        }
    }

    private static Set<String> ids(Resource term, org.apache.jena.rdf.model.Property property) {
        Set<String> ids = new LinkedHashSet<>();
        term.listProperties(property)
                .filterKeep(s -> s.getObject().isURIResource()
                        && s.getResource().getURI().startsWith(TD.NS))
                .forEach(s -> ids.add(s.getResource().getLocalName()));
        return ids;
    }

    private static Term term(Resource resource, Set<String> of) {
        return new Term(
                resource.getLocalName(),
                resource.getProperty(RDFS.label).getString(),
                resource.getProperty(SKOS.definition).getString(),
                resource.getURI(),
                of);
    }

    List<Term> types() {
        return List.copyOf(types.values());
    }

    List<Term> properties() {
        return List.copyOf(properties.values());
    }

    /** A class by its id or its IRI. */
    Optional<Term> type(String id) {
        return Optional.ofNullable(types.get(local(id)));
    }

    /** A property by its id or its IRI. */
    Optional<Term> property(String id) {
        return Optional.ofNullable(properties.get(local(id)));
    }

    private static String local(String id) {
        return id.startsWith(TD.NS) ? id.substring(TD.NS.length()) : id;
    }

    /** A class and its wider ones. */
    Set<String> withWider(String id) {
        Set<String> all = new LinkedHashSet<>();
        List<String> waiting = new ArrayList<>(List.of(id));
        while (!waiting.isEmpty()) {
            String next = waiting.remove(0);
            if (all.add(next)) {
                type(next).ifPresent(term -> waiting.addAll(term.of()));
            }
        }
        return all;
    }

    /** What the things of a class can be told apart by. */
    List<Term> propertiesOf(String type) {
        Set<String> classes = withWider(type);
        return properties().stream()
                .filter(p -> p.of().isEmpty() || p.of().stream().anyMatch(classes::contains))
                .toList();
    }
}
