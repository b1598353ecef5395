package org.parley.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
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
    void readsPackedFilesFromHdfsAsIfTheyWereHere() throws IOException {
        Path packed = Files.createDirectories(temp.resolve("packed"));
        Packed.pack(articles, packed);
        List<String> here = Expected.lines(packed, temp.resolve("store"));
        Configuration configuration = new Configuration();
        configuration.set("dfs.replication", "1");
        configuration.set(
                MiniDFSCluster.HDFS_MINIDFS_BASEDIR, temp.resolve("hdfs").toString());
        try (MiniDFSCluster cluster = new MiniDFSCluster.Builder(configuration).build();
                FileSystem hdfs = cluster.getFileSystem()) {
            hdfs.copyFromLocalFile(
                    new org.apache.hadoop.fs.Path(packed.toUri()), new org.apache.hadoop.fs.Path("/news"));
            String far = cluster.getURI().toString();
            assertEquals(0, run("--input", far + "/news", "--output", far + "/graph", "--partitions", "3"));
            hdfs.copyToLocalFile(new org.apache.hadoop.fs.Path("/graph"), new org.apache.hadoop.fs.Path(temp.toUri()));
        }
        assertSame(here, Expected.parts(temp.resolve("graph")));
        assertSame(here, written(packed.toString(), 2));
    }

    @Test
    void saysWhatIsWrongWithItsInput() throws IOException {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        String output = temp.resolve("out").toString();
        assertEquals(2, run("--input", temp.resolve("none").toString(), "--output", output));
        assertEquals(2, run("--input", empty.toString(), "--output", output));
        assertEquals(2, run("--input", articles.toString(), "--output", empty.toString()));
        assertEquals(2, run("--input", articles.toString(), "--output", "nowhere://far/graph"));
        assertEquals(2, run("--input", "far:news", "--output", output));
        assertFalse(Files.exists(Path.of(output)));
    }
}
