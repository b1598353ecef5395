package org.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of OpenAPI 3.1 for the parts of a document that we use: which members there must be, and which there may be. */
class OpenApiTest {
    private static final Set<String> OPERATION = Set.of(
            "tags", "summary", "description", "operationId", "parameters", "requestBody", "responses", "security");
    private static final Set<String> PARAMETER =
            Set.of("name", "in", "description", "required", "schema", "example", "examples");
    private static final Set<String> SCHEMA = Set.of(
            "type", "enum", "default", "format", "pattern", "minimum", "maximum", "maxLength", "items", "properties");
    private static TestSite site;
    private static JsonObject document;

    @BeforeAll
    static void start() {
        site = new TestSite();
        document = JSON.parse(site.get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Stream<JsonObject> operations() {
        JsonObject paths = document.getObj("paths");
        return paths.keys().stream().flatMap(path -> paths.getObj(path).keys().stream()
                .map(method -> paths.getObj(path).getObj(method)));
    }

    @Test
    void hasItsHead() {
        assertTrue(document.getString("openapi").matches("3\\.1\\.\\d+"));
        assertEquals(Set.of("openapi", "info", "servers", "paths", "components"), new HashSet<>(document.keys()));
        assertTrue(document.getObj("info").keys().containsAll(List.of("title", "version")));
        assertEquals(
                site.uri("").toString(),
                document.get("servers").getAsArray().get(0).getAsObject().getString("url"));
        assertTrue(document.getObj("paths").keys().stream().allMatch(path -> path.startsWith("/")));
    }

    @Test
    void namesEachOperationOnce() {
        List<String> names =
                operations().map(one -> one.getString("operationId")).toList();
        assertEquals(names.size(), Set.copyOf(names).size());
        operations()
                .forEach(one ->
                        assertTrue(OPERATION.containsAll(one.keys()), one.keys().toString()));
    }

    @Test
    void describesEachParameter() {
        operations().filter(one -> one.hasKey("parameters")).forEach(one -> {
            Set<String> names = new HashSet<>();
            one.getArray("parameters").forEach(value -> {
                JsonObject parameter = value.getAsObject();
                assertTrue(PARAMETER.containsAll(parameter.keys()), parameter.toString());
                assertTrue(Set.of("query", "header", "path").contains(parameter.getString("in")));
                assertTrue(SCHEMA.containsAll(parameter.getObj("schema").keys()), parameter.toString());
                assertTrue(names.add(parameter.getString("in") + " " + parameter.getString("name")));
            });
        });
    }

    @Test
    void describesEachAnswer() {
        operations().forEach(one -> {
            JsonObject responses = one.getObj("responses");
            assertTrue(responses.keys().stream().allMatch(status -> status.matches("[1-5]\\d\\d")));
            responses
                    .keys()
                    .forEach(status -> assertTrue(responses.getObj(status).hasKey("description")));
        });
    }

    @Test
    void pointsOnlyAtWhatIsThere() {
        List<String> pointers = new ArrayList<>();
        collect(document, pointers);
        assertTrue(!pointers.isEmpty());
        for (String pointer : pointers) {
            JsonValue at = document;
            for (String step : pointer.substring(2).split("/")) {
                at = at.getAsObject().get(step);
            }
            assertTrue(at.isObject(), pointer);
        }
    }

    private static void collect(JsonValue value, List<String> pointers) {
        if (value.isObject()) {
            JsonObject object = value.getAsObject();
            object.keys().forEach(key -> {
                if (key.equals("$ref")) {
                    pointers.add(object.getString(key));
                } else {
                    collect(object.get(key), pointers);
                }
            });
        } else if (value.isArray()) {
            value.getAsArray().forEach(one -> collect(one, pointers));
        }
    }
}
