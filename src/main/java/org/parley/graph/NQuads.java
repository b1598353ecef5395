package org.parley.graph;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Quads as lines of text, one each. */
public final class NQuads {
    private NQuads() {}

    /** Writes the quads in the order given; does not close the stream. */
    public static void write(List<Quad> quads, OutputStream out) {
        StreamRDF lines = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
        lines.start();
        quads.forEach(lines::quad);
        lines.finish();
    }

    /** A name for exactly these quads, whatever their order. */
    public static String hash(List<Quad> quads) {
        return GraphHash.NONE.with(quads).name();
    }
}
