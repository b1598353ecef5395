package org.parley.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Finds the thing that a name means, by asking the graph for its labels. */
record NameLookup(QueryRunner graph) {
    private static final Var THING = Var.alloc("thing");
    private static final SavedQuery BY_NAME = SavedQuery.parse("name lookup", """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT DISTINCT ?thing {
              { BIND(?_exact_en AS ?name) } UNION { BIND(?_lower_en AS ?name) } UNION { BIND(?_capital_en AS ?name) }
              { ?thing rdfs:label ?name } UNION { ?thing skos:altLabel ?name }
              ?thing a/rdfs:subClassOf* ?__class_iri .
              FILTER(!STRSTARTS(STR(?thing), "http://www.w3.org/"))
            } ORDER BY ?thing LIMIT 9
            """);

    /** The term for what was given: itself an IRI or literal, a prefixed name, or the name of one thing. */
    Node term(Parameter parameter, String text) {
        return parameter.termIfFits(text).orElseGet(() -> byName(parameter, text));
    }

    private Node byName(Parameter parameter, String text) {
        if (!(parameter.type() instanceof ParameterType.Thing)) {
            throw parameter.unfit(text);
        }
        return expanded(text).orElseGet(() -> onlyOne(parameter, text, labelled(parameter, text)));
    }

    private static java.util.Optional<Node> expanded(String text) {
        String iri = Prefixes.standard().expandPrefix(text);
        return iri.equals(text) ? java.util.Optional.empty() : new ParameterType.Thing().term(iri);
    }

    private List<Node> labelled(Parameter parameter, String text) {
        Map<String, String> names = new java.util.HashMap<>(
                Map.of("exact", text, "lower", text.toLowerCase(Locale.ROOT), "capital", capitalized(text)));
        parameter.ofClass().ifPresent(name -> names.put("class", fullName(name)));
        return graph.run(BY_NAME.bind(names)) instanceof Answer.Rows rows
                ? rows.rows().stream().map(NameLookup::thing).toList()
                : List.of();
    }

    private static Node thing(Binding row) {
        return row.get(THING);
    }

    private static String fullName(String name) {
        PrefixMapping prefixes = Prefixes.standard();
        return prefixes.expandPrefix(name);
    }

    private static String capitalized(String text) {
        return java.util.regex.Pattern.compile("\\b\\p{Ll}").matcher(text).replaceAll(m -> m.group()
                .toUpperCase(Locale.ROOT));
    }

    private static Node onlyOne(Parameter parameter, String text, List<Node> found) {
        if (found.isEmpty()) {
            throw parameter.problem("names nothing in the graph: \"" + Parameter.shortened(text) + "\". Give "
                    + parameter.type().expectation());
        }
        if (found.size() > 1) {
            throw parameter.problem("may mean several things: \"" + Parameter.shortened(text) + "\". Give one of "
                    + found.stream().map(Node::getURI).collect(Collectors.joining(", ")));
        }
        return NodeFactory.createURI(found.get(0).getURI());
    }
}
