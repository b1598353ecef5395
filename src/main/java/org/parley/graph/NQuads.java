package org.parley.graph;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.parley.ontology.WD;

/** Quads as lines of text, one each. */
public final class NQuads {
    // No IRI has a bracket in it.
    private static final Pattern LINK =
            Pattern.compile("<[^>]*> <" + SKOS.exactMatch.getURI() + "> <" + WD.NS + "[^>]*>");

    private NQuads() {}

    /** Writes the quads in the order given; does not close the stream. */
    public static void write(List<Quad> quads, OutputStream out) {
        StreamRDF lines = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
        lines.start();
        quads.forEach(lines::quad);
        lines.finish();
    }

    /** The lines of quads, in the order given, without their ends. */
    public static List<String> lines(Collection<Quad> quads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(List.copyOf(quads), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The triple of a line, if it leads to Wikidata. */
    public static Optional<String> link(String line) {
        Matcher matcher = LINK.matcher(line);
        return matcher.lookingAt() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** A name for exactly these quads, whatever their order. */
    public static String hash(List<Quad> quads) {
        return GraphHash.NONE.with(quads).name();
    }
}
