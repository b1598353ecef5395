package org.parley.wikidata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;

/**
 * A server on a free port that speaks as Wikidata and its reconciliation service do, over an invented world in Wikidata's shape;
 * it can be told to misbehave.
 */
public final class LocalWikidata implements AutoCloseable {
    /** An answer that is given in the place of the next one. */
    public record Mishap(int status, Map<String, String> headers, String body) {
        public static final Mishap HANG = new Mishap(0, Map.of(), "");
    }

    private static final String ENTITY = "http://www.wikidata.org/entity/";
    private static final String DIRECT = "http://www.wikidata.org/prop/direct/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Model world = RDFDataMgr.loadModel("src/test/resources/org/parley/wikidata/invented.ttl");
    private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public LocalWikidata() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** The next answers are these. */
    public LocalWikidata then(Mishap... next) {
        mishaps.addAll(Arrays.asList(next));
        return this;
    }

    /** Method and path of each request. */
    public List<String> requests() {
        return requests;
    }

    List<String> agents() {
        return agents;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        Optional<Mishap> mishap = Optional.ofNullable(mishaps.poll());
        if (mishap.isPresent()) {
            misbehave(exchange, mishap.get());
        } else {
            Map<String, String> form =
                    form(body.isEmpty() ? exchange.getRequestURI().getRawQuery() : body);
            send(
                    exchange,
                    200,
                    Map.of(),
                    reply(
                            exchange.getRequestURI().getPath(),
                            form,
                            exchange.getRequestHeaders().getFirst("Accept")));
        }
    }

    private void misbehave(HttpExchange exchange, Mishap mishap) throws IOException {
        if (mishap.status() == 0) {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        } else {
            send(exchange, mishap.status(), mishap.headers(), mishap.body());
        }
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> headers, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private String reply(String path, Map<String, String> form, String accept) {
        return switch (path) {
            case "/w/api.php" -> search(form.getOrDefault("search", ""));
            case "/sparql" -> sparql(form.getOrDefault("query", ""), accept);
            default -> reconcile(form);
        };
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new TreeMap<>();
        if (text != null) {
            for (String pair : text.split("&")) {
                String[] parts = pair.split("=", 2);
                form.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private String search(String name) {
        JsonArray hits = new JsonArray();
        named(name).forEach(entity -> {
            JsonObject hit = new JsonObject();
            hit.addProperty("id", id(entity));
            hit.addProperty("label", label(entity));
            hits.add(hit);
        });
        JsonObject reply = new JsonObject();
        reply.add("search", hits);
        return reply.toString();
    }

    private String sparql(String query, String accept) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var execution = QueryExecutionFactory.create(query, world)) {
            if (execution.getQuery().isConstructType()) {
                execution.execConstruct().write(out, accept.contains("n-triples") ? "N-TRIPLES" : "TURTLE");
            } else {
                ResultSetFormatter.outputAsJSON(out, execution.execSelect());
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private String reconcile(Map<String, String> form) {
        if (form.containsKey("queries")) {
            JsonObject reply = new JsonObject();
            JsonParser.parseString(form.get("queries"))
                    .getAsJsonObject()
                    .entrySet()
                    .forEach(query -> {
                        JsonObject result = new JsonObject();
                        result.add(
                                "result",
                                results(query.getValue()
                                        .getAsJsonObject()
                                        .get("query")
                                        .getAsString()));
                        reply.add(query.getKey(), result);
                    });
            return reply.toString();
        }
        if (form.containsKey("extend")) {
            return extended(JsonParser.parseString(form.get("extend")).getAsJsonObject());
        }
        return "{\"versions\":[\"0.2\"],\"name\":\"An invented world\",\"identifierSpace\":\"" + ENTITY
                + "\",\"schemaSpace\":\"" + DIRECT + "\"}";
    }

    private JsonArray results(String name) {
        JsonArray results = new JsonArray();
        named(name).forEach(entity -> {
            JsonObject result = new JsonObject();
            result.addProperty("id", id(entity));
            result.addProperty("name", label(entity));
            result.addProperty("score", 99);
            result.addProperty("match", true);
            results.add(result);
        });
        return results;
    }

    private String extended(JsonObject wanted) {
        JsonObject rows = new JsonObject();
        for (JsonElement id : wanted.getAsJsonArray("ids")) {
            JsonObject row = new JsonObject();
            for (JsonElement property : wanted.getAsJsonArray("properties")) {
                String pid = property.getAsJsonObject().get("id").getAsString();
                JsonArray values = new JsonArray();
                world.getResource(ENTITY + id.getAsString())
                        .listProperties(world.createProperty(DIRECT + pid))
                        .forEach(statement -> values.add(value(statement.getObject())));
                row.add(pid, values);
            }
            rows.add(id.getAsString(), row);
        }
        JsonObject reply = new JsonObject();
        reply.add("rows", rows);
        return reply.toString();
    }

    private static JsonObject value(RDFNode node) {
        JsonObject value = new JsonObject();
        if (node.isLiteral()) {
            value.addProperty("date", node.asLiteral().getLexicalForm());
        } else {
            value.addProperty("id", id(node.asResource()));
        }
        return value;
    }

    private List<Resource> named(String name) {
        List<Resource> named = new ArrayList<>();
        world.listSubjectsWithProperty(RDFS.label, name, "en").forEach(named::add);
        named.sort((a, b) -> a.getURI().compareTo(b.getURI()));
        return named;
    }

    private static String id(Resource entity) {
        return entity.getURI().substring(entity.getURI().lastIndexOf('/') + 1);
    }

    private static String label(Resource entity) {
        return entity.getProperty(RDFS.label).getString();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
