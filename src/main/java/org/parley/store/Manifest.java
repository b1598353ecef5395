package org.parley.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/**
 * What a build was made from and what came out.
 *
 * @param version of the program that made it
 * @param base of the IRIs
 * @param folder the articles were read from, as it was on the machine of the build
 * @param inputs SHA-256 of each article's text by its source
 * @param quads how many there are
 * @param hash SHA-256 of all quads as sorted N-Quads: two builds with one hash hold the same graph
 */
public record Manifest(
        String version, String base, String folder, SortedMap<String, String> inputs, long quads, String hash) {
    static Manifest parse(String json) {
        JsonObject object = JSON.parse(json);
        SortedMap<String, String> inputs = new TreeMap<>();
        object.getArray("inputs")
                .forEach(input -> inputs.put(
                        input.getAsObject().getString("source"),
                        input.getAsObject().getString("sha256")));
        return new Manifest(
                object.getString("version"),
                object.getString("base"),
                object.getString("folder"),
                inputs,
                object.getNumber("quads").longValue(),
                object.getString("hash"));
    }

    String json() {
        JsonObject object = new JsonObject();
        object.put("version", version);
        object.put("base", base);
        object.put("folder", folder);
        object.put("quads", quads);
        object.put("hash", hash);
        object.put("inputs", inputsAsJson());
        return object.toString();
    }

    private JsonArray inputsAsJson() {
        JsonArray array = new JsonArray();
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            JsonObject one = new JsonObject();
            one.put("source", input.getKey());
            one.put("sha256", input.getValue());
            array.add(one);
        }
        return array;
    }
}
