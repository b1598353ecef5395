package org.parley.graph;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Quads in temporary files, as lines. */
final class QuadFiles implements SerializationFactory<Quad> {
    @Override
    public Sink<Quad> createSerializer(OutputStream out) {
        StreamRDF lines = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
        lines.start();
        return new Sink<>() {
            @Override
            public void send(Quad quad) {
                lines.quad(quad);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {
                lines.finish();
            }
        };
    }

    @Override
    public Iterator<Quad> createDeserializer(InputStream in) {
        return Iter.map(IteratorParsers.createIteratorNQuads(in), QuadFiles::plain);
    }

    // The lines of quads of no named graph have no word for it, and the parser has one of its own.
    private static Quad plain(Quad quad) {
        return quad.getGraph() == null || quad.isDefaultGraph()
                ? Quad.create(Quad.defaultGraphIRI, quad.asTriple())
                : quad;
    }
}
