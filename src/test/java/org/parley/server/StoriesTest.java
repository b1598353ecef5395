package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.graph.Names;
import org.parley.notice.InputException;
import org.parley.pipeline.Build;
import org.parley.pipeline.News;
import org.parley.pipeline.Plan;
import org.parley.pipeline.Progress;
import org.parley.reference.ReferenceData;

class StoriesTest {
    private static final String TOKEN = "a-secret-of-our-own-1";
    private static final String STORY = seed();
    private static final List<String> ADDED = new ArrayList<>();
    private static TestSite site;

    @BeforeAll
    static void start() {
        Newsdesk desk = new Newsdesk(
                TOKEN,
                StoriesTest::read,
                Optional.of(story -> ADDED.add(story.getFileName().toString())));
        site = new TestSite(ServerSettings.LOCAL.withNewsdesk(desk));
    }

    private static String seed() {
        try {
            return Files.readString(Path.of("seeds/002_c00ea93b3a862edc.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path story, Path store) {
        ReferenceData reference = ReferenceData.read();
        new Build(
                        new Plan(story, store, 1, Names.STANDARD),
                        reference,
                        new News(reference.reference()),
                        Progress.SILENT)
                .run();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<String> send(String path, String token, String type, String story) {
        HttpRequest.Builder request = site.request(path).header("Content-Type", type);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return site.send(
                request.POST(HttpRequest.BodyPublishers.ofString(story)).build());
    }

    @Test
    void tellsWhatAStorySays() {
        HttpResponse<String> answer = send("/articles", TOKEN, "text/plain", STORY);
        assertEquals(200, answer.statusCode(), answer.body());
        JsonArray claims = JSON.parse(answer.body()).get("claims").getAsArray();
        assertTrue(
                claims.stream()
                        .anyMatch(claim -> claim.getAsObject()
                                        .getObj("property")
                                        .getString("iri")
                                        .endsWith("#head")
                                && claim.getAsObject().getString("sentence").startsWith("Vice Premier He Lifeng")),
                answer.body());
        assertTrue(!JSON.parse(answer.body()).getBoolean("added"));
    }

    @Test
    void addsAStoryOnlyWhenAsked() {
        assertEquals(
                201,
                send("/articles?add=true&name=geneva", TOKEN, "text/plain", STORY)
                        .statusCode());
        assertEquals(List.of("geneva.txt"), ADDED);
    }

    @Test
    void wantsTheToken() {
        for (String token : List.of("", "another-secret-of-ours", TOKEN + "x")) {
            HttpResponse<String> answer = send("/articles", token, "text/plain", STORY);
            assertEquals(401, answer.statusCode());
            assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent());
        }
    }

    @Test
    void hasNoSuchAddressWithoutAToken() {
        try (TestSite open = new TestSite()) {
            HttpRequest post = open.request("/articles")
                    .header("Authorization", "Bearer ")
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString(STORY))
                    .build();
            assertEquals(405, open.send(post).statusCode());
            assertEquals(404, open.get("/articles").statusCode());
        }
    }

    @Test
    void takesNoOtherKindLongStoryOrPathForAName() {
        assertEquals(415, send("/articles", TOKEN, "application/pdf", STORY).statusCode());
        assertEquals(
                413,
                send("/articles", TOKEN, "text/plain", "x".repeat(1_000_001)).statusCode());
        assertEquals(
                400, send("/articles?name=..%2Fx", TOKEN, "text/plain", STORY).statusCode());
    }

    @Test
    void takesNoShortToken() {
        assertThrows(InputException.class, () -> new Newsdesk("secret", (story, store) -> {}, Optional.empty()));
    }
}
