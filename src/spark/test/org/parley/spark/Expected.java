package org.parley.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.parley.graph.GraphFormat;
import org.parley.graph.Names;
import org.parley.pipeline.Build;
import org.parley.pipeline.News;
import org.parley.pipeline.Plan;
import org.parley.pipeline.Progress;
import org.parley.pipeline.Stories;
import org.parley.reference.ReferenceData;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;

/** What Spark must write: the sorted lines that one machine exports. */
final class Expected {
    private Expected() {}

    /** The seeds, and stories of which some have no date and some print others, in a folder of their own. */
    static Path corpus(Path folder, int stories, long seed) throws IOException {
        Files.createDirectories(folder);
        Stories.write(folder, stories, seed);
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            for (Path file : seeds.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /** The lines of the graph that a build on one machine gives. */
    static List<String> lines(Path articles, Path store) throws IOException {
        ReferenceData reference = ReferenceData.read();
        Plan plan = new Plan(articles, store, 2, Names.STANDARD);
        News news = new News(reference.reference());
        new Build(plan, reference, news, Progress.SILENT, Mappings.read(Path.of("ontology", "mappings"))).run();
        Path file = store.resolve("export.nq");
        try (Store built = new StoreFolder(store).open();
                OutputStream out = Files.newOutputStream(file)) {
            GraphFormat.NQ.write(built.quads(), out);
        }
        return lines(file).sorted().toList();
    }

    /** The lines of all parts that Spark wrote. */
    static List<String> parts(Path output) throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("part-.*\\.nq(\\.gz)?"))
                    .flatMap(Expected::lines)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
