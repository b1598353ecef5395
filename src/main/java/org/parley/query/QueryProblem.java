package org.parley.query;

import java.util.Optional;

/** A mistake in a query or in what was given for its parameters, told so that its author can mend it. */
public final class QueryProblem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String parameter;

    /** A problem of the query as a whole. */
    public QueryProblem(String message) {
        this("", message);
    }

    QueryProblem(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Name of the parameter at fault; empty if the query is. */
    public Optional<String> parameter() {
        return parameter.isEmpty() ? Optional.empty() : Optional.of(parameter);
    }
}
