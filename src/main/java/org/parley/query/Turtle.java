package org.parley.query;

import java.io.OutputStream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** Triples as Turtle, in the order given. */
final class Turtle {
    private Turtle() {}

    static void write(Answer answer, OutputStream out) {
        if (!(answer instanceof Answer.Triples triples)) {
            throw new QueryProblem(
                    "Turtle is for queries that CONSTRUCT or DESCRIBE; this one gives rows. Take csv, tsv, json, xml or table.");
        }
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
        stream.start();
        Prefixes.standard().getNsPrefixMap().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(prefix -> stream.prefix(prefix.getKey(), prefix.getValue()));
        triples.triples().forEach(stream::triple);
        stream.finish();
    }
}
