package org.parley.graph;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;
import org.apache.jena.sparql.core.Quad;

/**
 * A name for exactly a set of quads, whatever their order: the sum of the SHA-256 of their lines in N-Quads, modulo 2 to the
 * 256. A quad more or less changes it without a look at the others.
 *
 * @param sum of the hashes
 */
public record GraphHash(BigInteger sum) {
    /** The hash of no quads. */
    public static final GraphHash NONE = new GraphHash(BigInteger.ZERO);

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** The hash that {@link #name} named. */
    public static GraphHash of(String name) {
        return new GraphHash(new BigInteger(name, 16));
    }

    public GraphHash with(Collection<Quad> quads) {
        return new GraphHash(sum.add(total(quads)).mod(MODULUS));
    }

    public GraphHash without(Collection<Quad> quads) {
        return new GraphHash(sum.subtract(total(quads)).mod(MODULUS));
    }

    /** The same for the sum of two sets. */
    public GraphHash with(GraphHash other) {
        return new GraphHash(sum.add(other.sum).mod(MODULUS));
    }

    /** Sixty-four hexadecimal digits. */
    public String name() {
        String digits = sum.toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }

    private static BigInteger total(Collection<Quad> quads) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        BigInteger total = BigInteger.ZERO;
        for (Quad quad : quads) {
            total = total.add(new BigInteger(1, digest.digest(line(quad).getBytes(StandardCharsets.UTF_8))));
        }
        return total;
    }

    private static String line(Quad quad) {
        StringWriterI line = new StringWriterI();
        new WriterStreamRDFPlain(line, new NodeFormatterNT()).quad(quad);
        return line.toString();
    }
}
