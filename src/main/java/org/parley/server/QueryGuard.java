package org.parley.server;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.jena.query.Query;
import org.parley.query.QueryProblem;
import org.parley.query.Sparql;

/**
 * Lets in only queries that can be parsed and run without harm.
 *
 * @param services the only endpoints that SERVICE may name
 */
record QueryGuard(Limits limits, Set<String> services) {
    /** The query in that text, as it was written. */
    Query parsed(String text) {
        check(text);
        try {
            return Sparql.parsed("query", text);
        } catch (QueryProblem e) {
            throw Refusal.badRequest(e.getMessage());
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    /** The same query, rewritten so that it can do no harm. */
    Query safe(Query query) {
        try {
            return SafeSyntax.of(query, limits, services);
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    private void check(String text) {
        if (text.isBlank()) {
            throw Refusal.badRequest("The query is empty.");
        }
        if (text.length() > limits.queryBytes() || text.getBytes(StandardCharsets.UTF_8).length > limits.queryBytes()) {
            throw tooLong(limits);
        }
        Brackets brackets = Brackets.of(text);
        if (brackets.deepest() > limits.nesting()) {
            throw tooDeep();
        }
        if (brackets.junctions() > limits.junctions()) {
            throw Refusal.badRequest("The query has more than " + limits.junctions() + " && and ||.");
        }
    }

    Refusal tooDeep() {
        return Refusal.badRequest(
                "The query is nested too deeply; " + limits.nesting() + " brackets within brackets are allowed.");
    }

    static Refusal tooLong(Limits limits) {
        return Refusal.tooLarge("The query is longer than " + limits.queryBytes() / 1024 + " KiB.");
    }
}
