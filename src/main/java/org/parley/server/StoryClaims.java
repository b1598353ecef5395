package org.parley.server;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.parley.server.InternalQuery.Row;

/** What was read in a story, as JSON: each fact with its sentence, its place, the pattern and the confidence. */
final class StoryClaims {
    private StoryClaims() {}

    static JsonArray of(List<Row> rows) {
        JsonArray claims = new JsonArray();
        rows.forEach(row -> claims.add(claim(row)));
        return claims;
    }

    private static JsonObject claim(Row row) {
        JsonObject claim = new JsonObject();
        claim.put("subject", term(row, "s"));
        claim.put("property", term(row, "p"));
        claim.put("value", term(row, "o"));
        claim.put("denied", row.text("denied").equals("true"));
        claim.put("sentence", row.text("sentence"));
        claim.put("start", row.number("start"));
        claim.put("end", row.number("end"));
        claim.put("pattern", row.text("how"));
        claim.put("confidence", row.text("confidence"));
        return claim;
    }

    private static JsonObject term(Row row, String column) {
        JsonObject term = new JsonObject();
        boolean thing = row.node(column).filter(node -> node.isURI()).isPresent();
        term.put(thing ? "iri" : "text", row.text(column));
        if (!row.text(column + "Label").isEmpty()) {
            term.put("label", row.text(column + "Label"));
        }
        return term;
    }
}
