package org.parley.wikidata;

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
import java.util.stream.Collectors;
import org.parley.ontology.WD;

/** The search by name of a Wikibase, and its SPARQL endpoint for what tells the found apart. */
public final class WikibaseSearch implements Catalogue {
    private static final String RESULTS = "application/sparql-results+json";
    private static final String DIRECT = "http://www.wikidata.org/prop/direct/";

    private final Web web;
    private final URI api;
    private final URI sparql;

    /** @param api address that ends in {@code api.php} */
    public WikibaseSearch(Web web, URI api, URI sparql) {
        this.web = web;
        this.api = api;
        this.sparql = sparql;
    }

    @Override
    public Findings find(Profile profile) {
        URI search = URI.create(api + "?"
                + Web.encoded(Map.of(
                        "action", "wbsearchentities",
                        "format", "json",
                        "language", "en",
                        "limit", String.valueOf(MOST),
                        "search", profile.label(),
                        "type", "item",
                        "uselang", "en")));
        return web.ask(search, Map.of(), "application/json", answer -> {
            List<Found> found = new ArrayList<>();
            for (JsonElement element :
                    JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("search")) {
                add(element.getAsJsonObject(), found);
            }
            return new Findings(detailed(found), answer.retrieved());
        });
    }

    private static void add(JsonObject hit, List<Found> found) {
        String id = hit.get("id").getAsString();
        if (WD.isId(id) && found.size() < MOST) {
            found.add(new Found(id, text(hit, "label"), text(hit, "description"), Map.of()));
        }
    }

    private List<Found> detailed(List<Found> found) {
        if (found.isEmpty()) {
            return found;
        }
        return web.ask(sparql, Map.of("query", query(found)), RESULTS, answer -> {
            Map<String, Map<String, Set<String>>> facts =
                    facts(JsonParser.parseString(answer.body()).getAsJsonObject());
            return found.stream()
                    .map(one ->
                            new Found(one.id(), one.label(), one.description(), facts.getOrDefault(one.id(), Map.of())))
                    .toList();
        });
    }

    private static String query(List<Found> found) {
        String items = found.stream().map(one -> "<" + WD.iri(one.id()) + ">").collect(Collectors.joining(" "));
        String properties =
                TELLING.stream().map(property -> "<" + DIRECT + property + ">").collect(Collectors.joining(" "));
        return "SELECT ?item ?property ?value WHERE { VALUES ?item { " + items + " } VALUES ?property { " + properties
                + " } ?item ?property ?value }";
    }

    private static Map<String, Map<String, Set<String>>> facts(JsonObject results) {
        Map<String, Map<String, Set<String>>> facts = new HashMap<>();
        for (JsonElement row : results.getAsJsonObject("results").getAsJsonArray("bindings")) {
            facts.computeIfAbsent(last(row, "item"), id -> new HashMap<>())
                    .computeIfAbsent(last(row, "property"), property -> new TreeSet<>())
                    .add(last(row, "value"));
        }
        return facts;
    }

    /** The last part of an IRI, or a literal as it is. */
    private static String last(JsonElement row, String name) {
        String value = row.getAsJsonObject().getAsJsonObject(name).get("value").getAsString();
        return value.startsWith("http") ? value.substring(value.lastIndexOf('/') + 1) : value;
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "";
    }
}
