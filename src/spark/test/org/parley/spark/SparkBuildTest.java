package org.parley.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark in this process writes line for line the graph that one machine makes of the same articles. */
class SparkBuildTest {
    private static final long SEED = 2025;

    @TempDir
    private static Path shared = Path.of("");

    private static Path articles = Path.of("");
    private static List<String> expected = List.of();

    @TempDir
    private Path temp = Path.of("");

    private final Map<String, String> settings = new TreeMap<>();

    @BeforeAll
    static void build() throws IOException {
        JenaSystem.init();
        articles = Expected.corpus(shared.resolve("news"), 45, SEED);
        expected = Expected.lines(articles, shared.resolve("store"));
    }

    @BeforeEach
    void local() {
        settings.put("spark.master", "local[2]");
        settings.put("spark.ui.enabled", "false");
        settings.put("spark.driver.host", "127.0.0.1");
        settings.put("spark.driver.bindAddress", "127.0.0.1");
        settings.put("spark.local.dir", temp.resolve("scratch").toString());
    }

    @AfterEach
    void forget() {
        settings.keySet().forEach(System::clearProperty);
    }

    private int run(String... arguments) {
        settings.forEach(System::setProperty);
        return SparkBuild.run(arguments);
    }

    private List<String> written(String input, int partitions, String... more) throws IOException {
        Path output = temp.resolve("out" + partitions);
        String[] usual = {
            "--input", input, "--output", output.toUri().toString(), "--partitions", String.valueOf(partitions)
        };
        assertEquals(0, run(Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new)));
        return Expected.parts(output);
    }

    private static void assertSame(List<String> expected, List<String> lines) {
        assertEquals(String.join("\n", expected), String.join("\n", lines), "seed " + SEED);
    }

    @Test
    void writesWhatOneMachineWritesInAnyNumberOfParts() throws IOException {
        assertTrue(expected.stream().anyMatch(line -> line.contains("copyOf>")), "no copies in the stories");
        assertSame(expected, written(articles.toString(), 1, "--plain"));
        assertSame(expected, written(articles.toString(), 5));
    }

    @Test
    void readsPackedFilesFromAnotherFileSystemAsIfTheyWereHere() throws IOException {
        Path packed = Files.createDirectories(temp.resolve("packed"));
        pack(packed);
        // A file system that Hadoop mounts stands for one that is far away.
        settings.put(
                "spark.hadoop.fs.viewfs.mounttable.far.link./news",
                packed.toUri().toString());
        assertSame(Expected.lines(packed, temp.resolve("store")), written("viewfs://far/news", 3));
    }

    @Test
    void saysWhatIsWrongWithItsInput() throws IOException {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        String output = temp.resolve("out").toString();
        assertEquals(2, run("--input", temp.resolve("none").toString(), "--output", output));
        assertEquals(2, run("--input", empty.toString(), "--output", output));
        assertEquals(2, run("--input", articles.toString(), "--output", empty.toString()));
        assertFalse(Files.exists(Path.of(output)));
    }

    private static void pack(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(articles)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        zip(folder.resolve("stories.zip"), files.subList(0, 12));
        jsonLines(folder.resolve("lines.jsonl.gz"), files.subList(12, 30));
        copy(Files.createDirectories(folder.resolve("below")), files.subList(30, 36));
        copy(Files.createDirectories(folder.resolve(".hidden")), files.subList(36, 40));
        Files.writeString(
                folder.resolve("articles.csv"),
                "file,published,publisher\nbelow/" + files.get(30).getFileName() + ",2025-10-30,The Invented Times\n");
    }

    private static void zip(Path zip, List<Path> files) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            for (Path file : files) {
                Files.copy(file, inside.getPath(String.valueOf(file.getFileName())));
            }
        }
    }

    private static void jsonLines(Path lines, List<Path> files) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lines))) {
            for (Path file : files) {
                out.write((json(Files.readString(file)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String json(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "{\"date\": \"2025-09-01\", \"text\": \"" + escaped + "\"}";
    }

    private static void copy(Path folder, List<Path> files) throws IOException {
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
    }
}
