package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThingsTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = new TestSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8', /page/person/he-lifeng",
        "text/turtle, /data/person/he-lifeng.ttl",
        "application/ld+json, /data/person/he-lifeng.jsonld",
        "*/*, /page/person/he-lifeng"
    })
    void leadsFromANameToWhatTheClientReads(String accept, String place) {
        HttpResponse<String> answer = site.get("/id/person/he-lifeng", accept);
        assertEquals(303, answer.statusCode());
        assertEquals(place, answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void showsTheSentencesOfAFact() {
        String page = site.get("/page/delegation/china-united-states/2025-10-kuala-lumpur/china")
                .body();
        assertTrue(page.contains("The Chinese delegation is led by Vice Premier He Lifeng"), page);
        assertTrue(page.contains("/id/article/000_fdd1208c4063d55d#s497"), page);
        assertTrue(page.contains("2 articles"), page);
    }

    @Test
    void saysWhereArticlesDisagree() {
        String page =
                site.get("/page/round/china-united-states/2025-10-kuala-lumpur").body();
        assertTrue(page.contains("articles disagree"), page);
    }

    @Test
    void showsWhatIsDenied() {
        String page =
                site.get("/page/meeting/donald-trump/xi-jinping/2025-10-30").body();
        assertTrue(page.contains("What is denied"), page);
        assertTrue(page.contains("Beijing has yet to confirm"), page);
    }

    @Test
    void marksTheSentencesOfAnArticleWhereTheyStand() {
        String page = site.get("/page/article/002_c00ea93b3a862edc").body();
        assertTrue(
                page.contains("<mark id=\"s1250\"><a href=\"#c1250\">Vice Premier He Lifeng led the Chinese side"),
                page);
        assertTrue(page.contains("See also: Trump, Brazil"), page);
    }

    @Test
    void givesAThingWithItsSourcesAsTrig() {
        String trig = site.get("/data/person/liao-min.trig").body();
        assertTrue(trig.contains("td:extractor"), trig);
        assertTrue(trig.contains("Vice Finance Minister Liao Min."), trig);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/person/nobody", "/data/person/nobody.ttl", "/data/person/nobody.trig"})
    void saysThatItKnowsNothing(String path) {
        assertEquals(404, site.get(path).statusCode());
    }
}
