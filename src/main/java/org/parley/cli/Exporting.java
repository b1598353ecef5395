package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.io.output.WriterOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.sparql.core.Quad;
import org.parley.graph.GraphFormat;
import org.parley.graph.Rdf12;
import org.parley.graph.SortedQuads;
import org.parley.notice.InputException;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import picocli.CommandLine;

/** What {@code parley export} does. */
final class Exporting {
    private final PrintWriter out;

    Exporting(CommandLine line) {
        this.out = line.getOut();
    }

    int run(Path folder, Optional<String> formatName, boolean rdf12, Optional<Path> file) {
        GraphFormat format = format(formatName, file);
        if (rdf12 && format == GraphFormat.JSONLD) {
            throw new InputException("JSON-LD cannot hold RDF 1.2.", "Take nt, nq, ttl or trig with --rdf12.");
        }
        try (SortedQuads quads = quads(folder)) {
            if (rdf12) {
                // The lines of N-Triples are Turtle and TriG too, and Jena cannot read back its own Turtle here.
                rdf12(quads, file);
            } else {
                write(format, quads, file);
            }
        }
        return ExitCode.DONE;
    }

    private static SortedQuads quads(Path folder) {
        try (Store store = new StoreFolder(folder).open()) {
            return store.sorted();
        }
    }

    private void rdf12(SortedQuads quads, Optional<Path> file) {
        try (SortedQuads facts = Rdf12.of(quads)) {
            write(GraphFormat.NT, facts, file);
        }
    }

    /** Facts that Wikidata lacks, as commands of QuickStatements. */
    int quickStatements(Path folder, Optional<String> retrieved, boolean dry, Optional<Path> file) {
        return write(QuickExport.text(folder, retrieved, dry), file);
    }

    /** What the graph was made of: the folders and articles with their hashes, versions, figures, and its own hash. */
    int manifest(Path folder, Optional<Path> file) {
        try (Store store = new StoreFolder(folder).open()) {
            return write(store.manifest().json(store.inputs()) + "\n", file);
        }
    }

    private int write(String text, Optional<Path> file) {
        if (file.isPresent()) {
            try {
                Files.writeString(file.get(), text);
            } catch (IOException e) {
                throw new InputException(file.get() + " could not be written.", "Check that its folder is there.");
            }
        } else {
            out.print(text);
            out.flush();
        }
        return ExitCode.DONE;
    }

    private void write(GraphFormat format, Iterable<Quad> quads, Optional<Path> file) {
        try {
            if (file.isPresent()) {
                toFile(format, quads, file.get());
            } else {
                toStandardOutput(format, quads);
            }
        } catch (IOException | RuntimeIOException e) {
            throw new InputException(
                    file.map(Path::toString).orElse("Standard output") + " could not be written.",
                    "Check that its folder is there, that you may write to it, and that there is room.");
        }
    }

    // Whoever looks at the file sees what was there or all of the new, even if this breaks off; a pipe or device has no
    // such.
    private static void toFile(GraphFormat format, Iterable<Quad> quads, Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            write(format, quads, file);
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            write(format, quads, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(GraphFormat format, Iterable<Quad> quads, Path file) throws IOException {
        try (OutputStream to = Files.newOutputStream(file)) {
            format.write(quads, to);
        }
    }

    @SuppressWarnings("resource") // closing it would close standard output
    private void toStandardOutput(GraphFormat format, Iterable<Quad> quads) throws IOException {
        OutputStream to = WriterOutputStream.builder()
                .setWriter(out)
                .setCharset(StandardCharsets.UTF_8)
                .get();
        format.write(quads, to);
        to.flush();
    }

    private static GraphFormat format(Optional<String> name, Optional<Path> file) {
        return name.map(given -> GraphFormat.named(given).orElseThrow(() -> unknown(given)))
                .or(() -> file.flatMap(Exporting::bySuffix))
                .orElse(GraphFormat.TRIG);
    }

    private static Optional<GraphFormat> bySuffix(Path file) {
        String name = file.toString();
        return GraphFormat.named(name.substring(name.lastIndexOf('.') + 1));
    }

    private static InputException unknown(String name) {
        String known =
                Arrays.stream(GraphFormat.values()).map(GraphFormat::keyword).collect(Collectors.joining(", "));
        return new InputException("There is no format " + name + ".", "Take one of " + known + ".");
    }
}
