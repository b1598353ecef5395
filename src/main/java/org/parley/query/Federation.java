package org.parley.query;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.parley.reference.ReferenceData;
import org.parley.wikidata.Snapshot;

/**
 * What queries find behind {@code SERVICE <https://query.wikidata.org/sparql>}: a snapshot at hand, so that a query that joins with
 * Wikidata is answered without a network, and the same each time.
 */
public final class Federation {
    /** The address that saved queries name. */
    public static final String WIKIDATA = "https://query.wikidata.org/sparql";

    private final Optional<Path> file;
    private Optional<DatasetGraph> snapshot = Optional.empty();

    private Federation(Optional<Path> file) {
        this.file = file;
    }

    /** What the reference data that ships with the program say of the entities of Wikidata. */
    public static Federation shipped() {
        return new Federation(Optional.empty());
    }

    /** The snapshot that lies in the folder of a store, if there is one; else the shipped. */
    public static Federation in(Path store) {
        return new Federation(Optional.of(store.resolve(Snapshot.FILE)));
    }

    /**
     * Who answers SERVICE.
     *
     * @param live addresses that are asked over the network; all others are refused
     */
    public ServiceExecutorRegistry answering(Set<String> live) {
        return answering(
                live.isEmpty() ? new ServiceExecutorRegistry() : ServiceExecutorRegistry.standardRegistry(), live);
    }

    /** The same, but other addresses are asked over the network too. */
    ServiceExecutorRegistry answeringAll() {
        return answering(ServiceExecutorRegistry.standardRegistry().copy(), Set.of());
    }

    private ServiceExecutorRegistry answering(ServiceExecutorRegistry others, Set<String> live) {
        return others.copy().addSingleLink((service, original, binding, context, next) -> {
            boolean here = service.getService().isURI()
                    && service.getService().getURI().equals(WIKIDATA)
                    && !live.contains(WIKIDATA);
            return here ? answer(service, binding, context) : next.createExecution(service, original, binding, context);
        });
    }

    /** Runs on the snapshot within the limits of the query that asks, and is cancelled with it. */
    @SuppressWarnings("deprecation") // nothing else in Jena 5.6.0 takes the signal to cancel
    private QueryIterator answer(OpService service, Binding row, ExecutionContext asking) {
        DatasetGraph dataset = snapshot();
        ExecutionContext context = new ExecutionContext(
                asking.getContext(),
                dataset.getDefaultGraph(),
                dataset,
                QC.getFactory(asking.getContext()),
                asking.getCancelSignal());
        return QC.execute(service.getSubOp(), QueryIterSingleton.create(row, context), context);
    }

    private synchronized DatasetGraph snapshot() {
        if (snapshot.isEmpty()) {
            Graph graph = file.flatMap(Snapshot::read)
                    .orElseGet(() -> Snapshot.of(ReferenceData.read()).graph());
            snapshot = Optional.of(DatasetGraphFactory.wrap(graph));
        }
        return snapshot.get();
    }
}
