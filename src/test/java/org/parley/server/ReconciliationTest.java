package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Reconciliation API 0.2, as OpenRefine uses it. */
class ReconciliationTest {
    @SuppressWarnings("NullAway.Init")
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = new TestSite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void saysWhatItOffers() {
        JsonObject manifest = json(site.get("/reconcile"));
        assertTrue(manifest.getAsJsonArray("versions").toString().contains("\"0.2\""));
        for (String required :
                List.of("name", "identifierSpace", "schemaSpace", "view", "suggest", "preview", "extend")) {
            assertTrue(manifest.has(required), required);
        }
    }

    @Test
    void isReadByScriptsOfEverySite() {
        HttpResponse<String> response = site.get("/reconcile");
        assertEquals(
                "*",
                response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        HttpResponse<String> asked = site.send(site.request("/reconcile")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());
        assertEquals(204, asked.statusCode());
        assertTrue(asked.headers().firstValue("Allow").orElse("").contains("POST"));
    }

    @Test
    void matchesANameAlone() {
        JsonArray result = result("{\"query\":\"He Lifeng\"}");
        assertEquals("person/he-lifeng", first(result).get("id").getAsString());
        assertEquals(100, first(result).get("score").getAsDouble());
        assertTrue(first(result).get("match").getAsBoolean());
    }

    @Test
    void answersSeveralQueriesByGetAndPostAlike() {
        String queries = "{\"a\":{\"query\":\"He Lifeng\"},\"b\":{\"query\":\"nobody of this name\"}}";
        JsonObject posted = json(post("queries=" + TestSite.encoded(queries)));
        assertEquals(posted, json(site.get("/reconcile?queries=" + TestSite.encoded(queries))));
        assertEquals(0, posted.getAsJsonObject("b").getAsJsonArray("result").size());
    }

    @Test
    void keepsToTheTypeAskedFor() {
        assertEquals(0, result("{\"query\":\"He Lifeng\",\"type\":\"City\"}").size());
        assertEquals(
                1,
                result("{\"query\":\"Kuala Lumpur\",\"type\":\"Venue\",\"limit\":1}")
                        .size());
        assertEquals(
                "city/kuala-lumpur",
                first(result("{\"query\":\"kuala lumpur\",\"type\":[\"City\"]}"))
                        .get("id")
                        .getAsString());
    }

    @Test
    void scoresByProperties() {
        String query = "{\"query\":\"He Lifeng\",\"properties\":[{\"pid\":\"represents\",\"v\":\"%s\"}]}";
        assertEquals(100, first(result(query.formatted("China"))).get("score").getAsDouble());
        assertTrue(first(result(query.formatted("Malaysia"))).get("score").getAsDouble() < 80);
        assertFalse(first(result(query.formatted("Malaysia"))).get("match").getAsBoolean());
        assertEquals(
                100,
                first(result("{\"query\":\"He Lifeng\",\"properties\":"
                                + "[{\"pid\":\"represents\",\"v\":{\"id\":\"party/china\",\"name\":\"China\"}}]}"))
                        .get("score")
                        .getAsDouble());
    }

    @Test
    void findsByPropertiesAlone() {
        JsonArray result = result(
                "{\"type\":\"Person\",\"properties\":[{\"pid\":\"represents\",\"v\":[\"China\"]}],\"limit\":50}");
        assertTrue(result.toString().contains("person/he-lifeng"), result.toString());
    }

    @Test
    void suggestsThingsPropertiesAndTypes() {
        assertTrue(site.get("/reconcile/suggest/entity?prefix=he%20li").body().contains("person/he-lifeng"));
        assertTrue(site.get("/reconcile/suggest/property?prefix=rep").body().contains("\"represents\""));
        assertTrue(site.get("/reconcile/suggest/type?prefix=per").body().contains("\"Person\""));
        assertEquals(400, site.get("/reconcile/suggest/entity").statusCode());
    }

    @Test
    void previewsAThingInTheFrameOfAnotherSite() {
        HttpResponse<String> preview = site.get("/reconcile/preview?id=person%2Fhe-lifeng");
        assertEquals(200, preview.statusCode());
        assertTrue(preview.body().contains("He Lifeng"));
        assertTrue(preview.headers().firstValue("X-Frame-Options").isEmpty());
        assertTrue(preview.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors *"));
        assertEquals(404, site.get("/reconcile/preview?id=person%2Fnobody").statusCode());
    }

    @Test
    void leadsToThePageOfAThing() {
        HttpResponse<String> view = site.get("/reconcile/view?id=person%2Fhe-lifeng");
        assertEquals(303, view.statusCode());
        assertEquals(
                "/page/person/he-lifeng", view.headers().firstValue("Location").orElse(""));
    }

    @Test
    void extendsAList() {
        JsonObject answer = json(post("extend="
                + TestSite.encoded("{\"ids\":[\"person/he-lifeng\",\"person/nobody\"],\"properties\":"
                        + "[{\"id\":\"represents\"},{\"id\":\"exactMatch\",\"settings\":{\"limit\":1}}]}")));
        assertEquals(2, answer.getAsJsonArray("meta").size());
        JsonObject row = answer.getAsJsonObject("rows").getAsJsonObject("person/he-lifeng");
        assertEquals(
                "party/china", first(row.getAsJsonArray("represents")).get("id").getAsString());
        assertEquals(
                0,
                answer.getAsJsonObject("rows")
                        .getAsJsonObject("person/nobody")
                        .getAsJsonArray("represents")
                        .size());
    }

    @Test
    void proposesWhatAListCanBeExtendedBy() {
        JsonObject proposal = json(site.get("/reconcile/properties?type=Person"));
        assertTrue(proposal.toString().contains("\"holdsOffice\""), proposal.toString());
        assertFalse(proposal.toString().contains("\"rate\""), proposal.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\" } ; DROP ALL #",
                "He Lifeng\" . ?a ?b ?c . #",
                "*",
                "label:*",
                "/(a+)+$/",
                "He~2",
                "uri:* OR label:he",
                "\\u0022",
                "<script>alert(1)</script>",
                "') UNION SELECT 1 --",
                "{{id}}",
                "${jndi:ldap://localhost:1/x}",
                "\u0000\n\t",
                "]]>"
            })
    void findsNothingByInjection(String attempt) {
        long before = site.triples();
        JsonObject query = new JsonObject();
        query.addProperty("query", attempt);
        boolean found = StreamSupport.stream(result(query.toString()).spliterator(), false)
                .anyMatch(hit -> hit.getAsJsonObject().get("match").getAsBoolean());
        assertFalse(found, attempt);
        JsonObject typed = new JsonObject();
        typed.addProperty("query", "He Lifeng");
        typed.addProperty("type", attempt);
        assertEquals(
                1,
                result(typed.toString()).asList().stream()
                        .filter(hit -> hit.getAsJsonObject().get("match").getAsBoolean())
                        .count());
        assertEquals(
                404,
                site.get("/reconcile/preview?id=" + TestSite.encoded(attempt)).statusCode());
        String suggested = site.get("/reconcile/suggest/entity?prefix=" + TestSite.encoded("zz" + attempt))
                .body();
        assertFalse(suggested.contains("\"id\""), suggested);
        assertEquals(before, site.triples());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"q0\":7}", "{\"q0\":{\"query\":\"x\",\"properties\":[7]}}", "null"})
    void refusesWhatIsNoBatch(String queries) {
        HttpResponse<String> answer = post("queries=" + TestSite.encoded(queries));
        assertEquals(400, answer.statusCode(), answer.body());
    }

    @Test
    void refusesTooMuch() {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 101; i++) {
            many.append(i == 0 ? "" : ",").append("\"q").append(i).append("\":{\"query\":\"x\"}");
        }
        assertEquals(
                400,
                post("queries=" + TestSite.encoded(many.append("}").toString())).statusCode());
        assertEquals(
                400,
                post("queries=" + TestSite.encoded("{\"q0\":{\"query\":\"" + "x".repeat(600) + "\"}}"))
                        .statusCode());
        assertEquals(400, post("queries=" + "[".repeat(50_000)).statusCode());
        assertEquals(413, post("queries=" + "x".repeat(2_000_000)).statusCode());
        assertEquals(400, site.get("/reconcile?callback=alert").statusCode());
        assertEquals(404, site.get("/reconcile/etc/passwd").statusCode());
        assertEquals(405, site.send(site.request("/reconcile").DELETE().build()).statusCode());
    }

    private static JsonArray result(String query) {
        HttpResponse<String> answer = post("queries=" + TestSite.encoded("{\"q0\":" + query + "}"));
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).getAsJsonObject("q0").getAsJsonArray("result");
    }

    private static JsonObject first(JsonArray array) {
        return array.get(0).getAsJsonObject();
    }

    private static HttpResponse<String> post(String form) {
        return site.send(site.request("/reconcile")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static JsonObject json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
