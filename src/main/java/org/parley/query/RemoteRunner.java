package org.parley.query;

import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.parley.store.StoreException;

/** Answers from a SPARQL endpoint over HTTP. */
record RemoteRunner(String endpoint) implements QueryRunner {
    private static final int LONGEST_WAIT = 60;

    @Override
    public Answer run(BoundQuery query) {
        QueryExecHTTPBuilder builder =
                QueryExecHTTP.service(endpoint).query(query.saved().query()).timeout(LONGEST_WAIT, TimeUnit.SECONDS);
        query.bindings().forEach(builder::substitution);
        try (QueryExec execution = builder.build()) {
            return Answers.WHOLE.read(query.saved().query(), execution);
        } catch (QueryExceptionHTTP e) {
            throw refusal(e.getStatusCode(), text(e.getResponse(), e));
        } catch (HttpException e) {
            throw refusal(e.getStatusCode(), text(e.getResponse(), e));
        } catch (QueryException | RiotException | IllegalArgumentException e) {
            throw new QueryProblem("The answer of " + endpoint + " cannot be read: " + e.getMessage());
        }
    }

    // What the query's author can mend is a problem of the query; the rest is one of the endpoint.
    private RuntimeException refusal(int status, String reason) {
        if (status <= 0) {
            return new StoreException(
                    "The endpoint " + endpoint + " cannot be reached.", "Is it running, and is the address right?");
        }
        String answered = "The endpoint " + endpoint + " answered " + status + ": " + reason;
        return status >= 400 && status < 500 && status != 404 && status != 429
                ? new QueryProblem(answered)
                : new StoreException(answered + ".", "Check the address, and the endpoint's own log.");
    }

    private static String text(@org.jspecify.annotations.Nullable String response, Exception e) {
        String reason = response == null || response.isBlank() ? String.valueOf(e.getMessage()) : detail(response);
        return reason.strip().replaceAll("\\s+", " ");
    }

    /** The sentence in a problem document; anything else as it is. */
    private static String detail(String response) {
        try {
            return response.strip().startsWith("{") ? JSON.parse(response).getString("detail") : response;
        } catch (JenaException e) {
            return response;
        }
    }
}
