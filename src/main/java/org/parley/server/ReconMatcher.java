package org.parley.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Which things of the graph a row of someone's list may be, with how well each fits. */
final class ReconMatcher {
    private static final int USUAL = 5;
    private static final int MOST = 50;
    private static final int LONGEST = 512;
    private static final double WORTH_TELLING = 30;
    private static final double SURE = 95;
    private static final double LEAD = 5;

    private final ReconIndex index;
    private final ReconSchema schema;
    private final ReconValues values;

    ReconMatcher(ReconIndex index, ReconSchema schema, ReconValues values) {
        this.index = index;
        this.schema = schema;
        this.values = values;
    }

    /** A thing with the score of its name and of each property asked for. */
    private record Hit(ReconIndex.Entity entity, double score, List<JsonObject> features) {}

    /** A value that a property is to have. */
    private record Wanted(ReconSchema.Term property, Set<String> values) {}

    JsonObject answer(JsonObject query) {
        String name = ReconJson.text(query, "query");
        if (name.length() > LONGEST) {
            throw Refusal.badRequest("A name has at most " + LONGEST + " characters.");
        }
        List<Wanted> wanted = wanted(query);
        List<Hit> hits = candidates(name, wanted).stream()
                .filter(entity -> ofType(entity, query))
                .map(entity -> hit(entity, name, wanted))
                .filter(hit -> hit.score() >= WORTH_TELLING)
                .sorted(Comparator.comparing(Hit::score).reversed().thenComparing(hit -> hit.entity()
                        .id()))
                .limit(ReconJson.limit(query, USUAL, MOST))
                .toList();
        JsonObject answer = new JsonObject();
        answer.add("result", results(hits));
        return answer;
    }

    /** A list of properties without a name is looked for among all things. */
    private Collection<ReconIndex.Entity> candidates(String name, List<Wanted> wanted) {
        return name.isBlank() ? (wanted.isEmpty() ? List.of() : index.all()) : index.sharing(name);
    }

    private List<Wanted> wanted(JsonObject query) {
        List<Wanted> wanted = new ArrayList<>();
        for (JsonElement element : ReconJson.array(query, "properties")) {
            JsonObject one = ReconJson.object(element);
            schema.property(ReconJson.text(one, "pid"))
                    .ifPresent(property -> wanted.add(new Wanted(property, texts(one.get("v")))));
        }
        return wanted;
    }

    private static Set<String> texts(JsonElement value) {
        Set<String> texts = new TreeSet<>();
        if (value != null && value.isJsonArray()) {
            value.getAsJsonArray().forEach(one -> texts.addAll(texts(one)));
        } else if (value != null && value.isJsonObject()) {
            texts.add(ReconIndex.folded(ReconJson.text(value.getAsJsonObject(), "id")));
            texts.add(ReconIndex.folded(ReconJson.text(value.getAsJsonObject(), "name")));
        } else if (value != null && value.isJsonPrimitive()) {
            texts.add(ReconIndex.folded(value.getAsString()));
        }
        texts.remove("");
        return texts;
    }

    /** Types that the graph does not know are passed over, as those of other services often stand in a project. */
    private boolean ofType(ReconIndex.Entity entity, JsonObject query) {
        JsonElement type = query.get("type");
        List<JsonElement> all = type != null && type.isJsonArray()
                ? type.getAsJsonArray().asList()
                : type == null ? List.of() : List.of(type);
        Set<String> known = all.stream()
                .filter(JsonElement::isJsonPrimitive)
                .flatMap(one -> schema.type(one.getAsString()).stream())
                .map(ReconSchema.Term::id)
                .collect(Collectors.toSet());
        boolean strict = ReconJson.text(query, "type_strict").equals("all");
        return known.isEmpty()
                || (strict ? entity.types().containsAll(known) : known.stream().anyMatch(entity.types()::contains));
    }

    private Hit hit(ReconIndex.Entity entity, String name, List<Wanted> wanted) {
        List<JsonObject> features = new ArrayList<>();
        double score = name.isBlank() ? 0 : likeness(entity, name);
        if (!name.isBlank()) {
            features.add(feature("name", score));
        }
        double sum = 0;
        for (Wanted one : wanted) {
            double fits = has(entity, one) ? 100 : 0;
            features.add(feature(one.property().id(), fits));
            sum += fits;
        }
        double rest = wanted.isEmpty() ? score : sum / wanted.size();
        double whole = name.isBlank() ? rest : wanted.isEmpty() ? score : 0.7 * score + 0.3 * rest;
        return new Hit(entity, Math.round(whole * 100) / 100.0, features);
    }

    private boolean has(ReconIndex.Entity entity, Wanted wanted) {
        return values.of(entity.id(), wanted.property()).stream()
                .anyMatch(value -> forms(value).stream().anyMatch(wanted.values()::contains));
    }

    private List<String> forms(Node value) {
        return value.isURI()
                ? List.of(ReconIndex.folded(values.id(value)), ReconIndex.folded(values.name(value)))
                : List.of(ReconIndex.folded(value.getLiteralLexicalForm()));
    }

    /** 100 for the same label, 98 for another name, else how many words the two share. */
    private static double likeness(ReconIndex.Entity entity, String name) {
        String folded = ReconIndex.folded(name);
        double best = 0;
        boolean label = true;
        for (String own : entity.names()) {
            double like = own.equals(folded) ? (label ? 100 : 98) : 90 * shared(own, folded);
            best = Math.max(best, like);
            label = false;
        }
        return Math.round(best * 100) / 100.0;
    }

    private static double shared(String one, String other) {
        Set<String> first = Set.copyOf(List.of(one.split(" ")));
        Set<String> second = Set.copyOf(List.of(other.split(" ")));
        long both = first.stream().filter(second::contains).count();
        return 2.0 * both / (first.size() + second.size());
    }

    private static JsonObject feature(String id, double value) {
        JsonObject feature = new JsonObject();
        feature.addProperty("id", id);
        feature.addProperty("value", value);
        return feature;
    }

    private JsonArray results(List<Hit> hits) {
        JsonArray results = new JsonArray();
        boolean lead = hits.size() == 1
                || hits.size() > 1 && hits.get(0).score() - hits.get(1).score() >= LEAD;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            JsonObject result = ReconJson.entity(hit.entity(), schema, "type");
            result.addProperty("score", hit.score());
            result.addProperty("match", i == 0 && lead && hit.score() >= SURE);
            JsonArray features = new JsonArray();
            hit.features().forEach(features::add);
            result.add("features", features);
            results.add(result);
        }
        return results;
    }

    /** The answers to all queries of a batch. */
    JsonObject answers(JsonObject batch) {
        JsonObject answers = new JsonObject();
        batch.entrySet().forEach(query -> answers.add(query.getKey(), answer(ReconJson.object(query.getValue()))));
        return answers;
    }
}
