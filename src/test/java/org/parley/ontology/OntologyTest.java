package org.parley.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class OntologyTest {
    private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/trade-diplomacy.ttl");
    private static final Model SHAPES = RDFDataMgr.loadModel("ontology/shapes.ttl");

    @Test
    void namesEachTermInOneConstantAndEachConstantInTheOntology() {
        assertEquals(terms(), constants());
    }

    @Test
    void callsEachConstantAsItsTerm() {
        fields().forEach(field ->
                assertEquals(TD.NS + field.getName(), resource(field).getURI()));
    }

    @Test
    void labelsDefinesAndIllustratesEachTermInEnglish() {
        for (var term : terms()) {
            var resource = ONTOLOGY.getResource(term);
            for (var property : Set.of(RDFS.label, SKOS.definition, SKOS.example)) {
                var texts = resource.listProperties(property).toList();
                assertEquals(1, texts.size(), term + " " + property.getLocalName());
                assertEquals("en", texts.get(0).getLanguage(), term);
            }
            assertTrue(resource.hasProperty(RDFS.isDefinedBy), term);
        }
    }

    @Test
    void defersToNoTermItDoesNotHave() {
        var unknown = new TreeSet<String>();
        for (var model : Set.of(ONTOLOGY, SHAPES)) {
            model.listStatements().forEach(statement -> {
                named(statement.getSubject(), unknown);
                named(statement.getPredicate(), unknown);
                if (statement.getObject().isURIResource()) {
                    named(statement.getResource(), unknown);
                }
            });
        }
        unknown.removeAll(terms());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void checksEachClassAndEachPropertyByAShape() {
        var shaped = new TreeSet<String>();
        SHAPES.listObjects()
                .filterKeep(node -> node.isURIResource())
                .forEach(node -> shaped.add(node.asResource().getURI()));
        var abstractTerms = Set.of(TD.Venue.getURI(), TD.TradeMeasure.getURI());
        var loose = new TreeSet<String>();
        for (var type : Set.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty, RDF.Property)) {
            ONTOLOGY.listSubjectsWithProperty(RDF.type, type).forEach(term -> loose.add(term.getURI()));
        }
        loose.removeAll(shaped);
        loose.removeAll(abstractTerms);
        assertEquals(Set.of(), loose);
    }

    @Test
    void saysWhichVersionItIsAndUnderWhichLicence() {
        var header = ONTOLOGY.getResource("https://w3id.org/parley/ontology");
        for (var property :
                Set.of(OWL2.versionIRI, OWL2.versionInfo, DCTerms.license, DCTerms.title, DCTerms.created)) {
            assertTrue(header.hasProperty(property), property.getLocalName());
        }
    }

    @Test
    void showsEachTermOnThePageOfTheVocabulary() throws IOException {
        var page = Files.readString(Path.of("src/site/markdown/vocabulary.md"));
        var missing = constants().stream()
                .map(term -> "`td:" + term.substring(TD.NS.length()) + "`")
                .filter(term -> !page.contains(term))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void usesNoBlankNodes() {
        assertTrue(ONTOLOGY.listStatements().toList().stream()
                .noneMatch(statement ->
                        statement.getSubject().isAnon() || statement.getObject().isAnon()));
    }

    private static void named(Resource resource, Collection<String> names) {
        if (resource.isURIResource()
                && resource.getURI().startsWith(TD.NS)
                && !resource.getURI().equals(TD.NS)) {
            names.add(resource.getURI());
        }
    }

    private static Set<String> terms() {
        var terms = new TreeSet<String>();
        ONTOLOGY.listSubjects().forEach(subject -> named(subject, terms));
        return terms;
    }

    private static Set<String> constants() {
        return fields().stream().map(field -> resource(field).getURI()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<Field> fields() {
        return Arrays.stream(TD.class.getFields())
                .filter(field -> field.getType() == Resource.class || field.getType() == Property.class)
                .toList();
    }

    private static Resource resource(Field field) {
        try {
            return (Resource) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
