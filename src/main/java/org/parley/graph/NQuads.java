package org.parley.graph;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
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

    /** SHA-256 of the quads as {@link #write} writes them, in hexadecimal. */
    public static String hash(List<Quad> quads) {
        MessageDigest digest = Fingerprint.sha256();
        write(quads, new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
