package org.parley.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The properties of Wikidata that those of the ontology are compared with. */
class AlignmentsTest {
    private static final String DIRECT = "http://www.wikidata.org/prop/direct/";
    private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/trade-diplomacy.ttl");

    @ParameterizedTest
    @CsvSource({
        "head, P488",
        "venue, P276",
        "participant, P710",
        "startDate, P580",
        "endDate, P582",
        "country, P17",
        "holdsOffice, P39",
        "officeOf, P1001",
        "attends, P1344",
        "inTalks, P179",
        "ordinal, P1545",
        "previousRound, P155",
        "locatedIn, P131",
        "capitalOf, P1376",
        "party, P710",
        "topic, P921",
        "article, P248"
    })
    void comparesAPropertyWithItsCounterpart(String name, String counterpart) {
        var property = ONTOLOGY.getResource(TD.NS + name);
        var direct = ONTOLOGY.getResource(DIRECT + counterpart);
        assertTrue(
                ONTOLOGY.contains(property, SKOS.exactMatch, direct)
                        || ONTOLOGY.contains(property, SKOS.closeMatch, direct),
                name);
    }

    @Test
    void namesOnlyPropertiesThatWereLookedUp() throws IOException {
        Set<String> lookedUp =
                Files.readAllLines(Path.of("src/test/resources/ontology/wikidata-properties.tsv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf('\t')))
                        .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        ONTOLOGY.listObjects()
                .filterKeep(node ->
                        node.isURIResource() && node.asResource().getURI().startsWith(DIRECT))
                .forEach(node -> unknown.add(node.asResource().getURI().substring(DIRECT.length())));
        unknown.removeAll(lookedUp);
        assertEquals(Set.of(), unknown);
    }
}
