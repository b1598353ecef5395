package org.parley.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.parley.ontology.TD;

/** A small graph in memory, in the shape of the vocabulary, for tests of queries and server. */
public final class Fixture {
    private Fixture() {}

    /** A new dataset each time, with a text index, whose default graph is the union of its graphs. */
    public static DatasetGraph dataset() {
        DatasetGraph store = DatabaseMgr.createDatasetGraph();
        store.getContext().set(TDB2.symUnionDefaultGraph, true);
        DatasetGraph dataset = TextDatasetFactory.createLucene(store, new ByteBuffersDirectory(), index());
        Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, "src/test/resources/org/parley/query/seeds.trig"));
        return dataset;
    }

    private static TextIndexConfig index() {
        EntityDefinition entity = new EntityDefinition("uri", "label", "graph", RDFS.label.asNode());
        entity.set("label", SKOS.altLabel.asNode());
        entity.set("label", TD.quote.asNode());
        entity.set("label", TD.text.asNode());
        entity.setLangField("lang");
        entity.setUidField("uid");
        TextIndexConfig config = new TextIndexConfig(entity);
        config.setValueStored(true);
        return config;
    }

    /** The answer of a shipped query as CSV, its line ends made plain. */
    static String csv(QueryRunner runner, String name, Map<String, String> values) {
        return csv(runner.run(SavedQueries.shipped().named(name).orElseThrow(), values));
    }

    static String csv(Answer answer) {
        return text(answer, ResultFormat.CSV).replace("\r\n", "\n");
    }

    static String text(Answer answer, ResultFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(answer, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
