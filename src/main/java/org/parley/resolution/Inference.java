package org.parley.resolution;

import java.util.List;

/**
 * Statements worked out from what articles say.
 *
 * @param rule name of the rule ("ordinal-from-order")
 * @param from the assertions used
 */
public record Inference(String rule, List<Assertion> from, List<Statement> statements) {
    public Inference {
        from = List.copyOf(from);
        statements = List.copyOf(statements);
    }
}
