package org.parley.query;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;

/** Answers from a dataset. */
record LocalRunner(DatasetGraph dataset, Federation federation) implements QueryRunner {
    @Override
    public Answer run(BoundQuery query) {
        return Txn.calculateRead(dataset, () -> answer(query));
    }

    private Answer answer(BoundQuery query) {
        QueryExecBuilder builder = QueryExec.dataset(dataset)
                .query(query.saved().query())
                .set(ARQConstants.registryServiceExecutors, federation.answeringAll());
        query.bindings().forEach(builder::substitution);
        try (QueryExec execution = builder.build()) {
            return Answers.WHOLE.read(query.saved().query(), execution);
        }
    }
}
