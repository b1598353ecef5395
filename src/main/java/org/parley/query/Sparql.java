package org.parley.query;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/** The language of queries: strict SPARQL 1.1, so that every other store can run them too. */
public final class Sparql {
    private Sparql() {}

    /** The query that the text writes; throws {@link QueryProblem} with line and column if it is not SPARQL 1.1. */
    public static Query parsed(String place, String text) {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw new QueryProblem(place + position(e) + ": " + oneLine(e));
        } catch (QueryException e) {
            throw new QueryProblem(place + ": " + oneLine(e));
        }
    }

    private static String position(QueryParseException e) {
        return e.getLine() < 1 ? "" : ":" + e.getLine() + ":" + e.getColumn();
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
