package org.parley.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, sent to a real master with two workers, writes line for line the graph that one machine makes. */
class SparkClusterTest {
    @TempDir
    private Path temp = Path.of("");

    @Test
    void twoWorkersWriteWhatOneMachineWrites() throws IOException, InterruptedException {
        JenaSystem.init();
        Path articles = Expected.corpus(temp.resolve("news"), 25, 7);
        Path output = temp.resolve("out");
        try (Cluster cluster = Cluster.start(temp)) {
            int code = cluster.submit(
                    Path.of(System.getProperty("parley.spark.jar", "target/parley-spark.jar")),
                    "org.parley.spark.SparkBuild",
                    List.of(
                            "--input",
                            articles.toUri().toString(),
                            "--output",
                            output.toUri().toString(),
                            "--partitions",
                            "4"));
            assertEquals(0, code, cluster::said);
            assertEquals(2, cluster.busy(), "workers with an executor");
        }
        assertEquals(
                String.join("\n", Expected.lines(articles, temp.resolve("store"))),
                String.join("\n", Expected.parts(output)));
    }
}
