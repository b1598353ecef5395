package org.parley.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.commons.io.FileUtils;
import org.apache.jena.atlas.json.JsonObject;
import org.parley.notice.InputException;
import org.parley.query.QueryRunner;
import org.parley.server.InternalQuery.Row;
import org.parley.store.Store;
import org.parley.store.StoreException;
import org.parley.store.StoreFolder;

/** {@code POST /articles}: what a story says, claim by claim; with {@code add=true} it goes into the graph. For who has the token. */
final class Stories extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 1_000_000;
    private static final InternalQuery NEWEST = InternalQuery.named("newest");
    private static final InternalQuery SAYS = InternalQuery.named("article");
    private final transient Newsdesk desk;

    /** A story is read with all threads there are, so one at a time. */
    private final Semaphore place = new Semaphore(1);

    Stories(Newsdesk desk) {
        this.desk = desk;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response);
        response.setHeader("Cache-Control", "no-store");
        try {
            checkCaller(exchange);
            take(exchange);
        } catch (Refusal refusal) {
            exchange.drain();
            Problem.send(refusal, response);
        } catch (StoreException e) {
            Problem.send(Refusal.tooMuch(String.valueOf(e.getMessage())), response);
        } catch (InputException e) {
            Problem.send(Refusal.badRequest(String.valueOf(e.getMessage())), response);
        }
    }

    private void checkCaller(Exchange exchange) {
        byte[] given = exchange.header("Authorization").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, ("Bearer " + desk.token()).getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.unknownCaller();
        }
        if (!exchange.request().getMethod().equals("POST")) {
            throw Refusal.wrongMethod(exchange.request().getMethod(), "POST");
        }
    }

    private void take(Exchange exchange) throws IOException {
        boolean add = exchange.parameter("add").map("true"::equals).orElse(false);
        if (add && desk.adding().isEmpty()) {
            throw Refusal.badRequest("Stories are only read here: the server has no folder to keep them in.");
        }
        String suffix = suffix(exchange);
        byte[] story = story(exchange);
        if (!place.tryAcquire()) {
            throw Refusal.tooMany();
        }
        Path folder = Files.createTempDirectory("parley-story");
        try {
            Path file = Files.write(folder.resolve(name(exchange, story) + suffix), story);
            answer(exchange, file, folder.resolve("store"), add);
        } finally {
            place.release();
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private void answer(Exchange exchange, Path file, Path store, boolean add) throws IOException {
        desk.reading().accept(file, store);
        JsonObject said;
        try (Store open = new StoreFolder(store).open()) {
            said = said(QueryRunner.on(open.dataset()));
        }
        if (add) {
            desk.adding().orElseThrow().accept(file);
            exchange.response().setStatus(HttpServletResponse.SC_CREATED);
        }
        said.put("added", add);
        exchange.send("application/json", said + "\n");
    }

    private static String suffix(Exchange exchange) {
        String type =
                exchange.header("Content-Type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/plain" -> ".txt";
            case "text/html" -> ".html";
            default -> throw Refusal.wrongType("Send the story as text/plain or text/html, not " + type + ".");
        };
    }

    private static byte[] story(Exchange exchange) throws IOException {
        byte[] story = exchange.request().getInputStream().readNBytes(LONGEST + 1);
        if (story.length > LONGEST) {
            throw Refusal.tooLarge("The story is longer than " + LONGEST / 1_000_000 + " MB.");
        }
        return story;
    }

    /** The same story has the same name, so that sending it twice adds it once. */
    private static String name(Exchange exchange, byte[] story) {
        String name = exchange.parameter("name").orElseGet(() -> "story-" + Exchange.hash(story));
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}")) {
            throw Refusal.badRequest("A story's name has letters, digits, - and _ only, and 100 of them at most.");
        }
        return name;
    }

    private static JsonObject said(QueryRunner runner) {
        JsonObject said = new JsonObject();
        Optional<Row> article = NEWEST.rows(runner).stream().findFirst();
        said.put("headline", article.map(row -> row.text("headline")).orElse(""));
        said.put("published", article.map(row -> row.text("published")).orElse(""));
        List<Row> rows =
                article.map(row -> SAYS.rows(runner, row.text("article"))).orElse(List.of());
        said.put("claims", StoryClaims.of(rows));
        return said;
    }
}
