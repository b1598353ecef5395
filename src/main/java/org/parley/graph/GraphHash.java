package org.parley.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;
import org.apache.jena.sparql.core.Quad;

/** The name of a graph: that of its quads, each as a line of N-Quads. */
public final class GraphHash {
    private GraphHash() {}

    public static HashSum of(Collection<Quad> quads) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        HashSum sum = HashSum.NONE;
        for (Quad quad : quads) {
            sum = sum.plus(HashSum.of(digest.digest(line(quad).getBytes(StandardCharsets.UTF_8))));
        }
        return sum;
    }

    private static String line(Quad quad) {
        StringWriterI line = new StringWriterI();
        new WriterStreamRDFPlain(line, new NodeFormatterNT()).quad(quad);
        return line.toString();
    }
}
