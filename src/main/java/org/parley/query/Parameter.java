package org.parley.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * A gap in a saved query that its user fills.
 *
 * @param name as the user writes it ("country")
 * @param variable as the query writes it ({@code ?_country_iri})
 * @param required whether an answer needs it; one with a default value is never missing
 * @param initial the default value
 * @param choices the only values allowed; empty if any will do
 * @param ofClass class of the things it takes, as the header writes it ("td:Person")
 * @param about what it means, as a phrase; may be empty
 */
public record Parameter(
        String name,
        Var variable,
        ParameterType type,
        boolean required,
        Optional<String> initial,
        List<String> choices,
        Optional<String> ofClass,
        String about) {
    public Parameter {
        choices = List.copyOf(choices);
    }

    /** The term for what the user gave. */
    Node term(String text) {
        return termIfFits(text).orElseThrow(() -> unfit(text));
    }

    /** The term for what the user gave; empty if the graph must be asked what it names. */
    Optional<Node> termIfFits(String text) {
        if (text.length() > ParameterType.LONGEST) {
            throw problem("is longer than " + ParameterType.LONGEST + " characters");
        }
        if (!choices.isEmpty() && !choices.contains(text)) {
            throw problem("takes one of " + String.join(", ", choices) + ", not \"" + text + "\"");
        }
        return type.term(text);
    }

    QueryProblem unfit(String text) {
        return problem("takes " + type.expectation() + ", not \"" + shortened(text) + "\"");
    }

    QueryProblem problem(String what) {
        return new QueryProblem(name, "Parameter " + name + " " + what + ".");
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
