package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.graph.Names;
import org.parley.pipeline.Build;
import org.parley.pipeline.News;
import org.parley.pipeline.Plan;
import org.parley.pipeline.Progress;
import org.parley.pipeline.Update;
import org.parley.pipeline.Watch;
import org.parley.reference.ReferenceData;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;

/** A watched folder beside a running server. */
class WatchTest {
    private static final ReferenceData REFERENCE = ReferenceData.read();
    private static final News NEWS = new News(REFERENCE.reference());
    private static final String FIRST =
            "Washington, May 12, 2025\n\nThe United States imposed a 30 percent tariff on steel from China.\n";
    private static final String SECOND = "Geneva, May 13, 2025\n\nTreasury Secretary Scott Bessent met Vice Premier"
            + " He Lifeng in Geneva on May 10, 2025.\n";

    @TempDir
    private Path temp = Path.of("");

    @Test
    @Timeout(300)
    void bringsWhatComesAndGoesIntoTheRunningServer() throws Exception {
        Path news = Files.createDirectories(temp.resolve("news"));
        Files.writeString(news.resolve("first.txt"), FIRST);
        Path store = temp.resolve("store");
        new Build(new Plan(news, store, 1, Names.STANDARD), REFERENCE, NEWS, Progress.SILENT).run();
        Update update = new Update(store, REFERENCE, Mappings.NONE, NEWS, Progress.SILENT, 1);
        try (Watch watch = new Watch(news, update);
                ParleyServer server = ParleyServer.serve(ServerSettings.LOCAL.withPort(0), new StoreFolder(store))) {
            watch.look();
            assertEquals(1, articles(server));
            Files.writeString(news.resolve("second.txt"), SECOND);
            watch.rest(TimeUnit.DAYS.toMillis(1));
            assertTrue(watch.look().isPresent());
            await(server, 2);
            Files.delete(news.resolve("first.txt"));
            watch.rest(TimeUnit.DAYS.toMillis(1));
            assertTrue(watch.look().isPresent());
            await(server, 1);
            assertEquals(Optional.empty(), watch.look());
            Files.writeString(
                    news.resolve("pack.jsonl"), line(FIRST) + line(SECOND.replace("Scott Bessent", "Ann Doe")));
            watch.look();
            await(server, 3);
            Files.writeString(news.resolve("pack.jsonl"), line(FIRST));
            watch.look();
            await(server, 2);
            assertEquals(
                    built(news), new StoreFolder(store).manifest().orElseThrow().hash());
        }
    }

    private static String line(String text) {
        return "{\"text\": \"" + text.replace("\n", "\\n") + "\"}\n";
    }

    private String built(Path news) {
        Plan plan = new Plan(news, temp.resolve("built"), 1, Names.STANDARD);
        return new Build(plan, REFERENCE, NEWS, Progress.SILENT)
                .run()
                .manifest()
                .hash();
    }

    private static void await(ParleyServer server, int articles) throws Exception {
        while (articles(server) != articles) {
            Thread.onSpinWait();
        }
    }

    private static int articles(ParleyServer server) throws IOException, InterruptedException {
        String query =
                "PREFIX td: <https://w3id.org/parley/ontology#> SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a td:Article }";
        URI address = URI.create(server.url().replaceFirst("/$", "") + "/parley/sparql?format=csv&query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8));
        String answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
        return Integer.parseInt(answer.strip().lines().skip(1).findFirst().orElseThrow());
    }
}
