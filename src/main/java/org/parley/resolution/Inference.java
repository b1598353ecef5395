package org.parley.resolution;

import java.util.List;

/**
 * Statements worked out from what articles say.
 *
 * @param rule name of the rule ("ordinal-from-order")
 * @param from the assertions used
 * @param premises the inferences used
 */
public record Inference(String rule, List<Assertion> from, List<Inference> premises, List<Statement> statements) {
    public Inference {
        from = List.copyOf(from);
        premises = List.copyOf(premises);
        statements = List.copyOf(statements);
    }

    public Inference(String rule, List<Assertion> from, List<Statement> statements) {
        this(rule, from, List.of(), statements);
    }
}
