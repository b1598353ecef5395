package org.parley.server;

import java.io.IOException;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.parley.query.Parameter;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;

/** {@code /queries}: the saved queries with their questions and parameters, as JSON or as the first page. */
final class QueryList extends PublicServlet {
    private static final long serialVersionUID = 1;
    private final transient SavedQueries queries;
    private final transient Address address;

    QueryList(SavedQueries queries, Address address) {
        this.queries = queries;
        this.address = address;
    }

    @Override
    void get(Exchange exchange) throws IOException {
        Media media = Accepted.of(exchange.header("Accept"))
                .best(List.of(Media.JSON, Media.HTML))
                .orElse(Media.JSON);
        if (media == Media.HTML) {
            exchange.seeOther("/");
        } else {
            exchange.send("application/json", json(address.of(exchange)) + "\n");
        }
    }

    private JsonArray json(String site) {
        JsonArray all = new JsonArray();
        queries.all().forEach(query -> all.add(json(site, query)));
        return all;
    }

    private static JsonObject json(String site, SavedQuery query) {
        JsonObject one = new JsonObject();
        one.put("name", query.name());
        one.put("url", site + "/queries/" + query.name());
        one.put("question", query.summary());
        one.put("description", query.description());
        one.put("template", query.template());
        one.put("view", query.view().map(org.parley.query.View::name).orElse("Table"));
        one.put("viewOptions", query.view().map(org.parley.query.View::options).orElse("{}"));
        JsonArray tags = new JsonArray();
        query.tags().forEach(tags::add);
        one.put("tags", tags);
        JsonArray parameters = new JsonArray();
        query.parameters().forEach(parameter -> parameters.add(json(parameter)));
        one.put("parameters", parameters);
        one.put("sparql", query.text());
        return one;
    }

    private static JsonObject json(Parameter parameter) {
        JsonObject one = new JsonObject();
        one.put("name", parameter.name());
        one.put("type", parameter.type().keyword());
        one.put("about", parameter.about());
        one.put("expected", parameter.type().expectation());
        one.put("required", parameter.required() && parameter.initial().isEmpty());
        parameter.initial().ifPresent(initial -> one.put("default", initial));
        parameter.ofClass().ifPresent(name -> one.put("class", name));
        if (!parameter.choices().isEmpty()) {
            JsonArray choices = new JsonArray();
            parameter.choices().forEach(choices::add);
            one.put("choices", choices);
        }
        return one;
    }
}
