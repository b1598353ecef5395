package org.parley.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.parley.query.Answer;
import org.parley.query.Answers;
import org.parley.query.BoundQuery;
import org.parley.query.Federation;
import org.parley.query.QueryRunner;

/** Runs queries on the live graph within the limits. */
final class GuardedRunner implements QueryRunner {
    /** Longer than a page of ours needs for all its pictures on a slow machine that has just begun. */
    private static final long LONGEST_WAIT = 3;

    private final LiveGraph graph;
    private final QueryGuard guard;
    private final MemoryWatch memory;
    private final Federation federation;
    private final Semaphore places;

    GuardedRunner(LiveGraph graph, QueryGuard guard, MemoryWatch memory, Federation federation) {
        this.federation = federation;
        this.graph = graph;
        this.guard = guard;
        this.memory = memory;
        this.places = new Semaphore(guard.limits().together(), true);
    }

    QueryGuard guard() {
        return guard;
    }

    /** Base of the IRIs of the graph's own things. */
    String base() {
        return graph.base();
    }

    @Override
    public Answer run(BoundQuery query) {
        return run(query.filled(), guard.limits().patience());
    }

    /** The answer, or a {@link Refusal} that says why there is none. */
    Answer run(Query query, Duration patience) {
        try (LiveGraph.Loan loan = graph.borrow()) {
            return run(query, patience, loan.edition());
        }
    }

    /** The answer from one edition, which its caller keeps open. */
    Answer run(Query query, Duration patience, Edition edition) {
        Query safe = guard.safe(query);
        takePlace();
        try {
            return answer(safe, edition.dataset(), patience);
        } finally {
            places.release();
        }
    }

    /** For answers that take several queries: all from one edition, which its caller keeps open. */
    QueryRunner on(Edition edition) {
        return query -> run(query.filled(), guard.limits().patience(), edition);
    }

    private void takePlace() {
        try {
            if (places.getQueueLength() > guard.limits().waiting()
                    || !places.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
                throw Refusal.tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.tooMany();
        }
    }

    private Answer answer(Query query, DatasetGraph dataset, Duration patience) {
        try {
            return DeepStack.call(() -> Txn.calculateRead(dataset, () -> executed(query, dataset, patience)));
        } catch (QueryCancelledException e) {
            throw Refusal.tooMuch("The query took longer than " + seconds(patience) + " seconds, or too much memory.");
        } catch (StackOverflowError e) {
            throw Refusal.tooMuch("The query follows too long a path.");
        } catch (OutOfMemoryError e) {
            throw Refusal.tooMuch("The query needs too much memory.");
        } catch (QueryDeniedException e) {
            throw Refusal.forbidden("The query asks for something that is closed here.");
        } catch (HttpException | QueryExceptionHTTP e) {
            throw Refusal.badGateway("An endpoint that the query names with SERVICE did not answer as it should.");
        } catch (QueryParseException e) {
            throw Refusal.badRequest(
                    "The words of text:query cannot be read as a search: put them in quotation marks.");
        }
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toMillis() / 1000.0);
    }

    private Answer executed(Query query, DatasetGraph dataset, Duration patience) {
        Query plain = query.hasDatasetDescription() ? withoutDescription(query) : query;
        try (QueryExec execution = QueryExec.dataset(described(query, dataset))
                .query(plain)
                // The guard lets through the endpoints allowed only, and Wikidata, of which there is a snapshot.
                .set(ARQ.httpServiceAllowed, true)
                .set(ARQ.httpQueryTimeout, Long.toString(patience.toMillis()))
                .set(ARQConstants.registryServiceExecutors, federation.answering(guard.services()))
                .initialTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .overallTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            memory.begin(execution);
            return read(plain, execution);
        }
    }

    private Answer read(Query query, QueryExec execution) {
        try {
            return new Answers(guard.limits().rows(), guard.limits().characters()).read(query, execution);
        } finally {
            memory.end(execution);
        }
    }

    /** FROM and the protocol's graph parameters choose among the graphs of the dataset; nothing is fetched. */
    private static DatasetGraph described(Query query, DatasetGraph dataset) {
        return query.hasDatasetDescription()
                ? DynamicDatasets.dynamicDataset(DatasetDescription.create(query), dataset, false)
                : dataset;
    }

    private static Query withoutDescription(Query query) {
        Query plain = query.cloneQuery();
        plain.getGraphURIs().clear();
        plain.getNamedGraphURIs().clear();
        return plain;
    }
}
