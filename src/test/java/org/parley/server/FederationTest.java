package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SERVICE on the server: Wikidata is answered from a snapshot, and nobody is called. */
class FederationTest {
    private static final String WIKIDATA = "<https://query.wikidata.org/sparql>";

    @Test
    void answersAJoinWithWikidataFromTheSnapshot() {
        try (TestSite site = new TestSite()) {
            var answer = site.query("PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?name { "
                    + "<https://w3id.org/parley/id/party/china> skos:exactMatch ?entity . SERVICE " + WIKIDATA
                    + " { ?entity <http://www.w3.org/2000/01/rdf-schema#label> ?name } }");
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("\"China\""), answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE " + WIKIDATA + " { SERVICE <TRAP> { ?a ?b ?c } } }",
                "SELECT * { BIND(" + WIKIDATA + " AS ?e) SERVICE ?e { ?a ?b ?c } }",
                "SELECT * { SERVICE SILENT <https://query.wikidata.org/sparql?x=1> { ?a ?b ?c } }",
                "SELECT * { SERVICE " + WIKIDATA + " { ?s ?p ?o FILTER EXISTS { SERVICE <TRAP> { ?a ?b ?c } } } }",
            })
    void callsNobodyByWayOfTheSnapshot(String query) throws IOException {
        try (TestSite site = new TestSite();
                TrapServer trap = new TrapServer()) {
            assertEquals(403, site.query(query.replace("TRAP", trap.url())).statusCode());
            assertEquals(0, trap.hits());
        }
    }

    @Test
    void endsAJoinWithinTheSnapshotThatTakesTooLong() {
        Limits hasty = Limits.STANDARD.withPatience(Duration.ofMillis(500));
        try (TestSite site = new TestSite(ServerSettings.LOCAL.withLimits(hasty))) {
            var answer = site.query("SELECT (COUNT(*) AS ?n) { SERVICE " + WIKIDATA
                    + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = \"never\") } }");
            assertEquals(503, answer.statusCode(), answer.body());
        }
    }
}
