package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/** What machines that look around find. */
class DiscoveryTest {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = new TestSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Model turtle(String path) {
        HttpResponse<String> answer = site.get(path, "text/turtle");
        assertEquals(200, answer.statusCode(), answer.body());
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(answer.body(), Lang.TURTLE).parse(model);
        return model;
    }

    @Test
    void describesTheService() {
        Model model = turtle("/parley/sparql");
        var service = model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(SD + "Service"))
                .next();
        assertEquals(site.uri("/parley/sparql").toString(), service.getURI());
        assertTrue(service.hasProperty(
                ResourceFactory.createProperty(SD, "supportedLanguage"),
                ResourceFactory.createResource(SD + "SPARQL11Query")));
        assertTrue(service.hasProperty(ResourceFactory.createProperty(SD, "defaultDataset")));
        assertTrue(model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(SD + "Dataset"))
                .hasNext());
    }

    @Test
    void describesTheDataAtTheUsualPlace() {
        Model model = turtle("/.well-known/void");
        var dataset = model.listSubjectsWithProperty(RDF.type, VOID.Dataset).next();
        assertEquals(
                site.uri("/parley/sparql").toString(),
                dataset.getProperty(VOID.sparqlEndpoint).getResource().getURI());
        assertTrue(dataset.hasProperty(RDF.type, DCAT.Dataset));
        assertTrue(model.listSubjectsWithProperty(RDF.type, DCAT.DataService).hasNext());
    }

    @Test
    void describesEveryExampleForToolsThatReadThem() {
        Model model = turtle("/.well-known/sparql-examples");
        for (SavedQuery query : SavedQueries.shipped().all()) {
            var example =
                    model.createResource(site.uri("/queries/" + query.name()).toString());
            assertTrue(
                    example.hasProperty(RDF.type, ResourceFactory.createResource(SH + "SPARQLExecutable")),
                    query.name());
            String text = example.getProperty(ResourceFactory.createProperty(SH, "select"))
                    .getString();
            assertEquals(200, site.query(text).statusCode(), query.name());
        }
    }

    @Test
    void describesItsApi() {
        JsonObject document = JSON.parse(site.get("/openapi.json").body());
        assertEquals("3.1.0", document.getString("openapi"));
        for (SavedQuery query : SavedQueries.shipped().all()) {
            JsonObject get =
                    document.getObj("paths").getObj("/queries/" + query.name()).getObj("get");
            assertEquals(
                    query.parameters().size() + 3, get.getArray("parameters").count(), query.name());
        }
    }

    @Test
    void listsItsPages() {
        String map = site.get("/sitemap.xml").body();
        assertTrue(map.contains("/page/person/he-lifeng</loc>"), map);
        assertTrue(site.get("/robots.txt").body().contains("Sitemap: " + site.uri("/sitemap.xml")));
    }

    @Test
    void describesEveryTermOfTheOntology() {
        String page = site.get("/ontology").body();
        assertTrue(page.contains("id=\"Round\""), page);
        assertTrue(page.contains("id=\"holdsOffice\""), page);
        assertTrue(turtle("/ontology").size() > 300);
    }

    @Test
    void givesOfEveryTermDefinitionExampleAndCounterpart() {
        var terms = Jsoup.parse(site.get("/ontology").body()).select("section.term");
        assertTrue(terms.size() > 90, terms.size() + " terms");
        for (var term : terms) {
            List<String> rows = term.select("dt").eachText();
            assertTrue(!term.select("p").text().isEmpty(), term.id());
            assertTrue(rows.containsAll(List.of("Example", "Wikidata")), term.id() + " " + rows);
            if (Character.isLowerCase(term.id().charAt(0))) {
                assertTrue(rows.containsAll(List.of("Said of", "Value")), term.id() + " " + rows);
            }
        }
    }

    @Test
    void keepsItsFiguresForThisMachine() {
        assertTrue(site.get("/metrics").body().contains("parley_requests_total"));
        assertEquals(
                404,
                site.send(site.request("/metrics")
                                .header("X-Forwarded-For", "192.0.2.1")
                                .build())
                        .statusCode());
    }
}
