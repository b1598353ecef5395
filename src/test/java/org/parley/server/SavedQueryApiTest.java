package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

class SavedQueryApiTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = new TestSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Stream<String> names() {
        return SavedQueries.shipped().all().stream().map(SavedQuery::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersEveryQueryAsPageAndAsCsv(String name) {
        assertEquals(200, site.get("/queries/" + name + ".csv").statusCode());
        HttpResponse<String> page = site.get("/queries/" + name, "text/html,*/*;q=0.1");
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("<table>"), page.body());
    }

    @Test
    void listsEveryQueryWithItsQuestion() {
        assertEquals(
                names().count(),
                JSON.parseAny(site.get("/queries").body()).getAsArray().size());
    }

    @Test
    void findsAThingByItsName() {
        assertTrue(site.get("/queries/statements-by.csv?person=Jamieson+Greer")
                .body()
                .contains("getting to a point"));
    }

    @ParameterizedTest
    @CsvSource({
        "/queries/rounds.csv?country=China, has no parameter country; it takes party.",
        "/queries/measures-in-force-on?date=yesterday, Parameter date takes a date such as 2025-10-30",
        "/queries/rounds-near?km=far, Parameter km takes a number such as 12.5",
        "/queries/statements-by?person=Nobody+Known, Parameter person names nothing in the graph",
        "/queries/rounds?party=China&party=Malaysia, Parameter party is given more than once.",
        "/queries/rounds?page=0, Parameter page takes a whole number"
    })
    void namesWhatIsWrongWithAParameter(String path, String reason) {
        HttpResponse<String> answer = site.get(path);
        assertEquals(400, answer.statusCode(), answer.body());
        String detail = JSON.parse(answer.body()).getString("detail");
        assertTrue(detail.contains(reason), detail);
    }

    @Test
    void goesThroughALongAnswerByLinks() {
        HttpResponse<String> first = site.get("/queries/rounds.csv?size=2");
        String links = first.headers().firstValue("Link").orElseThrow();
        assertTrue(links.contains("</queries/rounds.csv?size=2&page=2>; rel=\"next\""), links);
        HttpResponse<String> last = site.get("/queries/rounds.csv?size=2&page=3");
        assertEquals(2, last.body().lines().count());
        assertFalse(last.headers().firstValue("Link").orElseThrow().contains("next"));
    }

    @Test
    void givesTheSameBytesUntilTheGraphIsRebuilt() {
        String before = site.get("/queries/rounds").headers().firstValue("ETag").orElseThrow();
        assertEquals(
                before, site.get("/queries/rounds").headers().firstValue("ETag").orElseThrow());
    }
}
