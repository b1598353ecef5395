package org.parley.corpus;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The schema.org article that a web page describes in JSON-LD; what is broken there is passed over. */
final class LinkedData {
    private static final int DEEPEST = 8;

    private final List<JsonObject> articles;

    private LinkedData(List<JsonObject> articles) {
        this.articles = articles;
    }

    static LinkedData of(Document html) {
        return new LinkedData(html.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .flatMap(json -> parse(json).stream())
                .flatMap(json -> objects(json, 0))
                .filter(LinkedData::article)
                .toList());
    }

    /** The first text at the end of this path of keys in any of the articles; of several values the first. */
    Optional<String> text(String... path) {
        return articles.stream()
                .flatMap(article -> follow(article, path).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Optional<JsonElement> parse(String json) {
        try {
            return Optional.of(JsonParser.parseString(json));
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Stream<JsonObject> objects(JsonElement json, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        if (json instanceof JsonArray array) {
            return StreamSupport.stream(array.spliterator(), false).flatMap(item -> objects(item, depth + 1));
        }
        return json instanceof JsonObject object
                ? Stream.concat(
                        Stream.of(object), object.asMap().values().stream().flatMap(value -> objects(value, depth + 1)))
                : Stream.empty();
    }

    private static boolean article(JsonObject object) {
        JsonElement type = object.get("@type");
        String types = type == null ? "" : type.toString();
        return types.contains("Article\"") || types.contains("BlogPosting\"");
    }

    private static Optional<String> follow(JsonElement json, String... path) {
        JsonElement at = json;
        for (String key : path) {
            at = at instanceof JsonArray array && !array.isEmpty() ? array.get(0) : at;
            if (!(at instanceof JsonObject object) || !object.has(key)) {
                return Optional.empty();
            }
            at = object.get(key);
        }
        return at.isJsonPrimitive() ? Optional.of(at.getAsString()) : Optional.empty();
    }
}
