package org.parley.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.system.Txn;
import org.parley.ontology.TD;

/** The Reconciliation API 0.2 over the graph, by which OpenRefine matches a list of names to it. */
final class Reconciliation extends PublicServlet {
    private static final long serialVersionUID = 1;
    private static final String JSON = "application/json";
    private static final int MOST_QUERIES = 100;
    private static final int SUGGESTED = 20;

    private final transient LiveGraph graph;
    private final transient Address address;
    private final transient ReconSchema schema = ReconSchema.shipped();
    private transient volatile Optional<ReconIndex> kept = Optional.empty();

    Reconciliation(LiveGraph graph, Address address) {
        this.graph = graph;
        this.address = address;
    }

    @Override
    String allowed() {
        return "GET, HEAD, POST, OPTIONS";
    }

    @Override
    void post(Exchange exchange) throws IOException {
        get(exchange);
    }

    @Override
    void get(Exchange exchange) throws IOException {
        readForm(exchange);
        if (exchange.parameter("callback").isPresent()) {
            throw Refusal.badRequest("The parameter callback is not offered: scripts of every site may read this.");
        }
        switch (rest(exchange)) {
            case "" -> service(exchange);
            case "suggest/entity" -> suggestEntities(exchange);
            case "suggest/property" -> suggest(exchange, schema.properties());
            case "suggest/type" -> suggest(exchange, schema.types());
            case "properties" -> propose(exchange);
            case "view" -> view(exchange);
            case "preview" -> preview(exchange);
            default -> throw Refusal.notFound("The reconciliation service has no such part.");
        }
    }

    /** Jetty reads a form at the first question for a parameter, and gives up where it is too long. */
    private static void readForm(Exchange exchange) {
        try {
            exchange.request().getParameterMap();
        } catch (RuntimeException e) {
            exchange.drain();
            throw Refusal.tooLarge("That is too long: send fewer queries at once.");
        }
    }

    private void service(Exchange exchange) throws IOException {
        Optional<String> queries = exchange.parameter("queries");
        Optional<String> extend = exchange.parameter("extend");
        if (queries.isPresent()) {
            JsonObject batch = ReconJson.parsed(queries.get());
            if (batch.size() > MOST_QUERIES) {
                throw Refusal.badRequest("At most " + MOST_QUERIES + " queries at once.");
            }
            send(exchange, reading(edition -> new ReconMatcher(index(edition), schema, new ReconValues(edition))
                    .answers(batch)));
        } else if (extend.isPresent()) {
            JsonObject extension = ReconJson.parsed(extend.get());
            send(exchange, reading(edition -> new ReconExtension(index(edition), schema, new ReconValues(edition))
                    .answer(extension)));
        } else {
            send(exchange, manifest(address.of(exchange)));
        }
    }

    private <T> T reading(Function<Edition, T> work) {
        try (LiveGraph.Loan loan = graph.borrow()) {
            return Txn.calculateRead(loan.edition().dataset(), () -> work.apply(loan.edition()));
        }
    }

    /** Made once for each build. */
    private ReconIndex index(Edition edition) {
        Optional<ReconIndex> now = kept.filter(index -> index.build().equals(edition.id()));
        if (now.isPresent()) {
            return now.get();
        }
        synchronized (schema) {
            ReconIndex index = kept.filter(one -> one.build().equals(edition.id()))
                    .orElseGet(() -> ReconIndex.of(edition, schema));
            kept = Optional.of(index);
            return index;
        }
    }

    private JsonObject manifest(String site) {
        JsonObject manifest = new JsonObject();
        JsonArray versions = new JsonArray();
        versions.add("0.2");
        manifest.add("versions", versions);
        manifest.addProperty("name", "News on trade diplomacy (Parley)");
        manifest.addProperty("identifierSpace", graph.base());
        manifest.addProperty("schemaSpace", TD.NS);
        manifest.addProperty("documentation", site + "/ontology");
        manifest.addProperty("serviceVersion", Build.VERSION);
        manifest.add("view", address(site + "/reconcile/view?id={{id}}"));
        JsonArray types = new JsonArray();
        Stream.of("Person", "Party", "Venue", "Meeting", "Topic")
                .flatMap(id -> schema.type(id).stream())
                .forEach(type -> types.add(ReconJson.named(type)));
        manifest.add("defaultTypes", types);
        JsonObject suggest = new JsonObject();
        List.of("entity", "property", "type")
                .forEach(what -> suggest.add(what, part(site, "/reconcile/suggest/" + what)));
        manifest.add("suggest", suggest);
        JsonObject preview = address(site + "/reconcile/preview?id={{id}}");
        preview.addProperty("width", 420);
        preview.addProperty("height", 180);
        manifest.add("preview", preview);
        manifest.add("extend", extend(site));
        return manifest;
    }

    private static JsonObject extend(String site) {
        JsonObject limit = new JsonObject();
        limit.addProperty("name", "limit");
        limit.addProperty("label", "Limit");
        limit.addProperty("type", "number");
        limit.addProperty("default", 10);
        limit.addProperty("help_text", "How many values of a property to give at most.");
        JsonArray settings = new JsonArray();
        settings.add(limit);
        JsonObject extend = new JsonObject();
        extend.add("propose_properties", part(site, "/reconcile/properties"));
        extend.add("property_settings", settings);
        return extend;
    }

    private static JsonObject address(String url) {
        JsonObject json = new JsonObject();
        json.addProperty("url", url);
        return json;
    }

    private static JsonObject part(String site, String path) {
        JsonObject json = new JsonObject();
        json.addProperty("service_url", site);
        json.addProperty("service_path", path);
        return json;
    }

    private void suggestEntities(Exchange exchange) throws IOException {
        String prefix = prefix(exchange);
        JsonArray result = reading(edition -> {
            JsonArray found = new JsonArray();
            index(edition).beginning(prefix).stream()
                    .skip(cursor(exchange))
                    .limit(SUGGESTED)
                    .forEach(entity -> found.add(ReconJson.entity(entity, schema, "notable")));
            return found;
        });
        send(exchange, result("result", result));
    }

    private static void suggest(Exchange exchange, List<ReconSchema.Term> terms) throws IOException {
        String prefix = ReconIndex.folded(prefix(exchange));
        JsonArray found = new JsonArray();
        terms.stream()
                .filter(term -> ReconIndex.folded(term.name()).startsWith(prefix)
                        || ReconIndex.folded(term.id()).startsWith(prefix))
                .skip(cursor(exchange))
                .limit(SUGGESTED)
                .forEach(term -> found.add(ReconJson.described(term)));
        send(exchange, result("result", found));
    }

    private static String prefix(Exchange exchange) {
        String prefix = exchange.parameter("prefix").orElse("");
        if (prefix.isBlank() || prefix.length() > 200) {
            throw Refusal.badRequest("The parameter prefix holds the first letters of a name, up to 200.");
        }
        return prefix;
    }

    private static int cursor(Exchange exchange) {
        return exchange.parameter("cursor")
                .filter(cursor -> cursor.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private void propose(Exchange exchange) throws IOException {
        String type = exchange.parameter("type").orElse("");
        JsonArray properties = new JsonArray();
        schema.type(type)
                .map(term -> schema.propertiesOf(term.id()))
                .orElseGet(schema::properties)
                .forEach(property -> properties.add(ReconJson.described(property)));
        JsonObject proposal = result("properties", properties);
        proposal.addProperty("type", type);
        send(exchange, proposal);
    }

    private static JsonObject result(String name, JsonArray found) {
        JsonObject json = new JsonObject();
        json.add(name, found);
        return json;
    }

    private void view(Exchange exchange) {
        exchange.seeOther("/page/" + entity(exchange).id());
    }

    private ReconIndex.Entity entity(Exchange exchange) {
        String id = exchange.parameter("id").orElse("");
        return reading(edition -> index(edition).entity(id))
                .orElseThrow(() -> Refusal.notFound("The graph knows nothing of that name."));
    }

    private void preview(Exchange exchange) throws IOException {
        ReconIndex.Entity entity = entity(exchange);
        // Others show this in a frame of theirs: that is what it is for.
        exchange.response().setHeader("X-Frame-Options", null);
        exchange.response()
                .setHeader(
                        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *");
        String page = reading(edition -> html(entity, new ReconValues(edition)));
        exchange.send(Media.HTML.contentType(), page);
    }

    private String html(ReconIndex.Entity entity, ReconValues values) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(Html.escape(entity.label()))
                .append("</title></head><body style=\"font: 13px sans-serif\"><strong>")
                .append(Html.escape(entity.label()))
                .append("</strong>");
        entity.types().stream()
                .flatMap(type -> schema.type(type).stream())
                .findFirst()
                .ifPresent(type ->
                        html.append(" (").append(Html.escape(type.name())).append(")"));
        html.append("<table>");
        entity.types().stream()
                .flatMap(type -> schema.propertiesOf(type).stream())
                .distinct()
                .forEach(property -> row(html, property, values, entity.id()));
        return html.append("</table></body></html>").toString();
    }

    private static void row(StringBuilder html, ReconSchema.Term property, ReconValues values, String id) {
        List<String> names = values.of(id, property).stream()
                .map(values::name)
                .distinct()
                .limit(3)
                .toList();
        if (!names.isEmpty()) {
            html.append("<tr><td>")
                    .append(Html.escape(property.name()))
                    .append("</td><td>")
                    .append(Html.escape(String.join(", ", names)))
                    .append("</td></tr>");
        }
    }

    private static void send(Exchange exchange, JsonObject answer) throws IOException {
        exchange.send(JSON, answer.toString());
    }
}
