package org.parley.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.parley.ontology.Prefixes;

/** A way to write a whole graph. The same quads in the same order give the same bytes. */
public enum GraphFormat {
    /** Turtle: the facts without the graphs they stand in. */
    TTL("text/turtle", false),
    /** TriG: the facts in their graphs. */
    TRIG("application/trig", true),
    /** N-Triples: a fact a line. */
    NT("application/n-triples", false),
    /** N-Quads: a fact and its graph a line. */
    NQ("application/n-quads", true),
    /** JSON-LD: the facts in their graphs. */
    JSONLD("application/ld+json", true);

    private final String mediaType;
    private final boolean named;

    GraphFormat(String mediaType, boolean named) {
        this.mediaType = mediaType;
        this.named = named;
    }

    /** The format of that name, in whatever case. */
    public static Optional<GraphFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.keyword().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its name as on the command line and as a suffix of files. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it keeps apart the graphs that facts stand in. */
    public boolean keepsGraphs() {
        return named;
    }

    /** Writes the quads in the order given, as UTF-8. Does not close the stream. */
    public void write(Iterable<Quad> quads, OutputStream out) throws IOException {
        switch (this) {
            case TTL -> united(quads, RDFFormat.TURTLE_BLOCKS, out);
            case TRIG -> stream(quads, RDFFormat.TRIG_BLOCKS, out);
            case NT -> united(quads, RDFFormat.NTRIPLES_UTF8, out);
            case NQ -> stream(quads, RDFFormat.NQUADS_UTF8, out);
            case JSONLD -> new JsonLd(out).write(quads);
        }
    }

    private static void stream(Iterable<Quad> quads, RDFFormat format, OutputStream out) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        Prefixes.ALL.forEach(stream::prefix);
        quads.forEach(stream::quad);
        stream.finish();
    }

    /** The facts of all graphs in one, each once. */
    private static void united(Iterable<Quad> quads, RDFFormat format, OutputStream out) {
        try (SortedQuads united =
                SortedQuads.of(Iter.map(quads.iterator(), quad -> new Quad(Quad.defaultGraphIRI, quad.asTriple())))) {
            stream(united, format, out);
        }
    }
}
