package org.parley.server;

import java.io.IOException;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.parley.query.Parameter;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/** {@code /openapi.json}: the saved queries and the endpoint, described after OpenAPI 3.1. */
final class OpenApi extends PublicServlet {
    private static final long serialVersionUID = 1;
    private final transient SavedQueries queries;
    private final transient Address address;

    OpenApi(SavedQueries queries, Address address) {
        this.queries = queries;
        this.address = address;
    }

    @Override
    void get(Exchange exchange) throws IOException {
        String site = address.of(exchange);
        if (!exchange.unchanged(Build.VERSION, "openapi", site)) {
            exchange.send("application/json", document(site) + "\n");
        }
    }

    private JsonObject document(String site) {
        JsonObject paths = new JsonObject();
        paths.put("/queries", object("get", listing()));
        queries.all().forEach(query -> paths.put("/queries/" + query.name(), object("get", operation(query))));
        paths.put(ParleyServer.SPARQL, object("get", sparql()));
        JsonObject document = object("openapi", text("3.1.0"));
        document.put("info", info());
        document.put("servers", array(object("url", text(site))));
        document.put("paths", paths);
        document.put("components", object("schemas", object("Problem", problem())));
        return document;
    }

    private static JsonObject info() {
        JsonObject info = object("title", text("Parley"));
        info.put("version", Build.VERSION);
        info.put("summary", "News on trade diplomacy as a knowledge graph in which every fact names its sentence.");
        info.put("license", object("name", text("Apache-2.0"), "identifier", text("Apache-2.0")));
        return info;
    }

    private static JsonObject listing() {
        JsonObject operation = object(
                "operationId",
                text("queries"),
                "summary",
                text("The saved queries, with their questions and parameters."));
        operation.put(
                "responses", responses(object("application/json", object("schema", object("type", text("array"))))));
        return operation;
    }

    private static JsonObject operation(SavedQuery query) {
        JsonObject operation = object(
                "operationId",
                text(query.name()),
                "summary",
                text(query.summary()),
                "description",
                text(query.description()));
        JsonArray tags = new JsonArray();
        query.tags().forEach(tags::add);
        operation.put("tags", tags);
        JsonArray parameters = new JsonArray();
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(parameter(
                "page", "Which page of the answer, from 1.", object("type", text("integer"), "minimum", number(1))));
        parameters.add(parameter("size", "Rows on a page.", object("type", text("integer"), "minimum", number(1))));
        parameters.add(parameter(
                "format",
                "The form of the answer, in place of Accept.",
                object("type", text("string"), "enum", formats())));
        operation.put("parameters", parameters);
        operation.put("responses", responses(content()));
        return operation;
    }

    private static JsonObject parameter(Parameter parameter) {
        JsonObject schema = schema(parameter);
        parameter.initial().ifPresent(initial -> schema.put("default", initial));
        JsonObject one = parameter(parameter.name(), about(parameter), schema);
        one.put("required", parameter.required() && parameter.initial().isEmpty());
        return one;
    }

    private static String about(Parameter parameter) {
        return parameter.about()
                + (parameter.about().isEmpty() ? "" : "; ")
                + parameter.type().expectation();
    }

    private static JsonObject parameter(String name, String about, JsonObject schema) {
        return object("name", text(name), "in", text("query"), "description", text(about), "schema", schema);
    }

    /** Values are sent as text; the format says what the text must be. */
    private static JsonObject schema(Parameter parameter) {
        JsonObject schema = object("type", text("string"), "maxLength", number(512));
        switch (parameter.type().keyword()) {
            case "date" -> schema.put("format", "date");
            case "integer" -> schema.put("pattern", "^[+-]?[0-9]+$");
            case "decimal" -> schema.put("pattern", "^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)$");
            default -> {}
        }
        if (!parameter.choices().isEmpty()) {
            JsonArray choices = new JsonArray();
            parameter.choices().forEach(choices::add);
            schema.put("enum", choices);
        }
        return schema;
    }

    private static JsonArray formats() {
        JsonArray formats = new JsonArray();
        Media.OF_ROWS.forEach(media -> formats.add(media.suffix()));
        formats.add(Media.HTML.suffix());
        formats.add("rq");
        return formats;
    }

    private static JsonObject content() {
        JsonObject content = new JsonObject();
        Media.OF_ROWS.forEach(media -> content.put(media.types().get(0), new JsonObject()));
        content.put(Media.HTML.types().get(0), new JsonObject());
        return content;
    }

    private static JsonObject sparql() {
        JsonObject operation =
                object("operationId", text("sparql"), "summary", text("The SPARQL 1.1 protocol, for queries."));
        JsonArray parameters = new JsonArray();
        parameters.add(parameter(
                "query",
                "A query in SPARQL 1.1; without one, the service describes itself.",
                object("type", text("string"))));
        parameters.add(parameter(
                "timeout", "Seconds to wait at most, below the server's own limit.", object("type", text("number"))));
        operation.put("parameters", parameters);
        operation.put("responses", responses(content()));
        return operation;
    }

    private static JsonObject responses(JsonObject content) {
        JsonObject problem = object(
                "application/problem+json", object("schema", object("$ref", text("#/components/schemas/Problem"))));
        JsonObject responses = object("200", object("description", text("The answer."), "content", content));
        responses.put("304", object("description", text("The client has this answer already.")));
        responses.put(
                "400",
                object(
                        "description",
                        text("The request is not right; detail says what and where."),
                        "content",
                        problem));
        responses.put(
                "429",
                object(
                        "description",
                        text("Too many queries are running; Retry-After says when to come again."),
                        "content",
                        problem));
        responses.put(
                "503",
                object("description", text("The answer would take too much time or memory."), "content", problem));
        return responses;
    }

    private static JsonObject problem() {
        JsonObject properties = object(
                "title",
                object("type", text("string")),
                "status",
                object("type", text("integer")),
                "detail",
                object("type", text("string")));
        return object("type", text("object"), "properties", properties);
    }

    private static JsonValue text(String text) {
        return new org.apache.jena.atlas.json.JsonString(text);
    }

    private static JsonValue number(int number) {
        return org.apache.jena.atlas.json.JsonNumber.value(number);
    }

    private static JsonArray array(JsonValue value) {
        JsonArray array = new JsonArray();
        array.add(value);
        return array;
    }

    private static JsonObject object(Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], (JsonValue) namesAndValues[i + 1]);
        }
        return object;
    }
}
