package org.parley.wikidata;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.ontology.WD;

/** A service that speaks the Reconciliation API 0.2, over Wikidata. */
public final class ReconciliationService implements Catalogue {
    private static final String JSON = "application/json";

    private final Web web;
    private final URI address;

    public ReconciliationService(Web web, URI address) {
        this.web = web;
        this.address = address;
    }

    /** Whether the address answers with the manifest of a reconciliation service. */
    boolean answers() {
        return web.ask(address, Map.of(), JSON, answer -> {
            JsonObject manifest = JsonParser.parseString(answer.body()).getAsJsonObject();
            return manifest.has("identifierSpace") && manifest.has("name");
        });
    }

    @Override
    public Findings find(Profile profile) {
        return web.ask(address, Map.of("queries", queries(profile)), JSON, answer -> {
            List<Found> found = candidates(JsonParser.parseString(answer.body())
                    .getAsJsonObject()
                    .getAsJsonObject("q0")
                    .getAsJsonArray("result"));
            return new Findings(detailed(found), answer.retrieved());
        });
    }

    private static String queries(Profile profile) {
        JsonObject query = new JsonObject();
        query.addProperty("query", profile.label());
        query.addProperty("limit", MOST);
        if (profile.isPerson()) {
            query.addProperty("type", Scoring.HUMAN);
        }
        JsonObject batch = new JsonObject();
        batch.add("q0", query);
        return batch.toString();
    }

    private static List<Found> candidates(JsonArray results) {
        List<Found> found = new ArrayList<>();
        for (JsonElement element : results) {
            JsonObject result = element.getAsJsonObject();
            String id = result.get("id").getAsString();
            if (WD.isId(id) && found.size() < MOST) {
                found.add(new Found(id, text(result, "name"), text(result, "description"), types(result)));
            }
        }
        return found;
    }

    private static Map<String, Set<String>> types(JsonObject result) {
        Set<String> types = new TreeSet<>();
        if (result.has("type") && result.get("type").isJsonArray()) {
            result.getAsJsonArray("type")
                    .forEach(type ->
                            types.add(type.isJsonObject() ? text(type.getAsJsonObject(), "id") : type.getAsString()));
        }
        return types.isEmpty() ? Map.of() : Map.of("P31", types);
    }

    private List<Found> detailed(List<Found> found) {
        if (found.isEmpty()) {
            return found;
        }
        return web.ask(address, Map.of("extend", extension(found)), JSON, answer -> {
            JsonObject rows =
                    JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("rows");
            return found.stream()
                    .map(one -> rows.has(one.id()) ? with(one, rows.getAsJsonObject(one.id())) : one)
                    .toList();
        });
    }

    private static String extension(List<Found> found) {
        JsonArray ids = new JsonArray();
        found.forEach(one -> ids.add(one.id()));
        JsonArray properties = new JsonArray();
        TELLING.forEach(property -> {
            JsonObject wanted = new JsonObject();
            wanted.addProperty("id", property);
            properties.add(wanted);
        });
        JsonObject extension = new JsonObject();
        extension.add("ids", ids);
        extension.add("properties", properties);
        return extension.toString();
    }

    private static Found with(Found found, JsonObject row) {
        Map<String, Set<String>> facts = new HashMap<>(found.facts());
        for (String property : TELLING) {
            if (row.has(property)) {
                Set<String> values = new TreeSet<>(found.values(property));
                row.getAsJsonArray(property).forEach(value -> value(value.getAsJsonObject(), values));
                facts.put(property, values);
            }
        }
        return new Found(found.id(), found.label(), found.description(), facts);
    }

    private static void value(JsonObject value, Set<String> values) {
        for (String form : List.of("id", "date", "str")) {
            if (value.has(form)) {
                values.add(value.get(form).getAsString());
                return;
            }
        }
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonPrimitive()
                ? object.get(name).getAsString()
                : "";
    }
}
