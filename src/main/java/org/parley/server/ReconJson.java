package org.parley.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** JSON of the Reconciliation API, read with care. */
final class ReconJson {
    private ReconJson() {}

    static JsonObject parsed(String text) {
        try {
            return object(JsonParser.parseString(text));
        } catch (JsonParseException e) {
            throw Refusal.badRequest("That is not JSON.");
        } catch (StackOverflowError e) {
            throw Refusal.badRequest("That JSON is nested too deeply.");
        }
    }

    static JsonObject object(JsonElement element) {
        if (!element.isJsonObject()) {
            throw Refusal.badRequest("There must be an object: {...}.");
        }
        return element.getAsJsonObject();
    }

    /** A member that is a text; empty if there is none. */
    static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    static JsonArray array(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonArray() ? value.getAsJsonArray() : new JsonArray();
    }

    /** The member {@code limit} as far as it is sensible. */
    static int limit(JsonObject object, int usual, int most) {
        String limit = text(object, "limit");
        return limit.matches("[1-9][0-9]{0,5}") ? Math.min(most, Integer.parseInt(limit)) : usual;
    }

    static JsonObject entity(ReconIndex.Entity entity, ReconSchema schema, String typesAs) {
        JsonObject json = new JsonObject();
        json.addProperty("id", entity.id());
        json.addProperty("name", entity.label());
        JsonArray types = new JsonArray();
        entity.types().stream().flatMap(type -> schema.type(type).stream()).forEach(type -> types.add(named(type)));
        json.add(typesAs, types);
        return json;
    }

    static JsonObject named(ReconSchema.Term term) {
        JsonObject json = new JsonObject();
        json.addProperty("id", term.id());
        json.addProperty("name", term.name());
        return json;
    }

    static JsonObject described(ReconSchema.Term term) {
        JsonObject json = named(term);
        json.addProperty("description", term.description());
        return json;
    }
}
