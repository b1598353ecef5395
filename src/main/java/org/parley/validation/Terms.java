package org.parley.validation;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.parley.ontology.Prefixes;

/** Terms as people read them. */
final class Terms {
    private Terms() {}

    static String shown(Node node) {
        return node.isURI() ? shown(node.getURI()) : node.toString();
    }

    static String shown(Path path) {
        return path instanceof P_Link link ? shown(link.getNode()) : path.toString();
    }

    private static String shown(String iri) {
        return Prefixes.ALL.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .findFirst()
                .map((Map.Entry<String, String> prefix) ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }
}
