package org.parley.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Adds what the graph knows to someone's list, once its rows are matched. */
final class ReconExtension {
    private static final int MOST_IDS = 500;
    private static final int MOST_VALUES = 100;

    private final ReconIndex index;
    private final ReconSchema schema;
    private final ReconValues values;

    ReconExtension(ReconIndex index, ReconSchema schema, ReconValues values) {
        this.index = index;
        this.schema = schema;
        this.values = values;
    }

    /** A property to be added, and how many values of it at most. */
    private record Wanted(ReconSchema.Term property, int limit) {}

    JsonObject answer(JsonObject extension) {
        JsonArray ids = ReconJson.array(extension, "ids");
        if (ids.size() > MOST_IDS) {
            throw Refusal.badRequest("At most " + MOST_IDS + " things at once.");
        }
        List<Wanted> wanted = wanted(ReconJson.array(extension, "properties"));
        JsonArray meta = new JsonArray();
        wanted.forEach(one -> meta.add(ReconJson.named(one.property())));
        JsonObject rows = new JsonObject();
        for (JsonElement id : ids) {
            if (id.isJsonPrimitive()) {
                rows.add(id.getAsString(), row(id.getAsString(), wanted));
            }
        }
        JsonObject answer = new JsonObject();
        answer.add("meta", meta);
        answer.add("rows", rows);
        return answer;
    }

    private List<Wanted> wanted(JsonArray properties) {
        List<Wanted> wanted = new ArrayList<>();
        for (JsonElement element : properties) {
            JsonObject one = ReconJson.object(element);
            JsonElement settings = one.get("settings");
            int limit = settings != null && settings.isJsonObject()
                    ? ReconJson.limit(settings.getAsJsonObject(), MOST_VALUES, MOST_VALUES)
                    : MOST_VALUES;
            schema.property(ReconJson.text(one, "id")).ifPresent(property -> wanted.add(new Wanted(property, limit)));
        }
        return wanted;
    }

    /** A thing that the graph does not know has no values. */
    private JsonObject row(String id, List<Wanted> wanted) {
        JsonObject row = new JsonObject();
        boolean known = index.entity(id).isPresent();
        for (Wanted one : wanted) {
            JsonArray cells = new JsonArray();
            if (known) {
                values.of(id, one.property()).stream()
                        .limit(one.limit())
                        .forEach(value -> cells.add(values.json(value)));
            }
            row.add(one.property().id(), cells);
        }
        return row;
    }
}
