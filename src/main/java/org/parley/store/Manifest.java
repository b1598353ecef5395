package org.parley.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.parley.graph.Tally;

/**
 * What a build was made from and what came out. The hash of each article is with its card, see {@link Store#inputs}.
 *
 * @param version of the program that made it
 * @param reading name for the program's way of reading, its patterns and data: what was read by the same need not be read again
 * @param making name for its way of making a graph of what was read
 * @param base of the IRIs
 * @param folders the articles were read from, as they were on the machine of the build, the first one first; none for a graph that was loaded
 * @param articles name for all articles together: those of one name were made from the same articles
 * @param hash name for all quads together, whatever their order: two builds with one hash hold the same graph
 * @param bytes that the quads took on disk when the graph was last written as a whole
 */
public record Manifest(
        String version,
        String reading,
        String making,
        String base,
        List<String> folders,
        String articles,
        Figures figures,
        String hash,
        long bytes) {
    public Manifest {
        folders = List.copyOf(folders);
    }

    /**
     * How much a graph holds.
     *
     * @param quads all of them
     * @param facts triples that articles state or that follow from them, each counted once
     * @param links triples that lead to Wikidata
     * @param entities how many things the articles speak of, by the name of their class
     */
    public record Figures(
            long articles, long quads, long facts, long claims, long links, SortedMap<String, Long> entities) {
        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, new TreeMap<>());

        public Figures {
            entities = Collections.unmodifiableSortedMap(new TreeMap<>(entities));
        }

        public Tally tally() {
            return new Tally(articles, facts, claims, entities, quads);
        }
    }

    static Manifest parse(String json) {
        JsonObject object = JSON.parse(json);
        List<String> folders = new ArrayList<>();
        object.getArray("folders")
                .forEach(folder -> folders.add(folder.getAsString().value()));
        return new Manifest(
                object.getString("version"),
                object.getString("reading"),
                object.getString("making"),
                object.getString("base"),
                folders,
                object.getString("articles"),
                figures(object.getObj("figures")),
                object.getString("hash"),
                number(object, "bytes"));
    }

    private static Figures figures(JsonObject object) {
        SortedMap<String, Long> entities = new TreeMap<>();
        JsonObject kinds = object.getObj("entities");
        kinds.keys().forEach(kind -> entities.put(kind, number(kinds, kind)));
        return new Figures(
                number(object, "articles"),
                number(object, "quads"),
                number(object, "facts"),
                number(object, "claims"),
                number(object, "links"),
                entities);
    }

    private static long number(JsonObject object, String name) {
        return object.getNumber(name).longValue();
    }

    /**
     * All of it as JSON, with the hash of each article.
     *
     * @param inputs of the articles, by source
     */
    public String json(SortedMap<String, String> inputs) {
        JsonObject hashes = new JsonObject();
        inputs.forEach(hashes::put);
        JsonObject object = object();
        object.put("inputs", hashes);
        return object.toString();
    }

    String json() {
        return object().toString();
    }

    private JsonObject object() {
        JsonObject object = new JsonObject();
        object.put("version", version);
        object.put("reading", reading);
        object.put("making", making);
        object.put("base", base);
        JsonArray all = new JsonArray();
        folders.forEach(all::add);
        object.put("folders", all);
        object.put("articles", articles);
        object.put("hash", hash);
        object.put("bytes", bytes);
        object.put("figures", json(figures));
        return object;
    }

    private static JsonObject json(Figures figures) {
        JsonObject object = new JsonObject();
        object.put("articles", figures.articles());
        object.put("quads", figures.quads());
        object.put("facts", figures.facts());
        object.put("claims", figures.claims());
        object.put("links", figures.links());
        JsonObject kinds = new JsonObject();
        figures.entities().forEach(kinds::put);
        object.put("entities", kinds);
        return object;
    }
}
