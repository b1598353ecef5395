package org.parley.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.parley.notice.InputException;
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

    /**
     * Hands on the quads of a file, which may be packed by gzip, as they stand in it.
     *
     * @throws InputException if it cannot be read or is not N-Quads
     */
    public static void read(Path file, Consumer<Quad> taker) {
        try (InputStream in = IO.openFile(file.toString())) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new StreamRDFBase() {
                        @Override
                        public void quad(Quad quad) {
                            if (quad.isTriple()
                                    || quad.isDefaultGraph()
                                    || !quad.getGraph().isURI()) {
                                throw new RiotException("A line names no graph: " + quad.asTriple());
                            }
                            taker.accept(quad);
                        }
                    });
        } catch (RiotException | RuntimeIOException | IOException e) {
            throw new InputException(file + " cannot be loaded: " + e.getMessage(), "Get this file anew.");
        }
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
}
