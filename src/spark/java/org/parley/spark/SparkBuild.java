package org.parley.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.util.CollectionAccumulator;
import org.parley.notice.InputException;
import org.parley.wikidata.Mappings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import scala.Tuple2;

/** The command that {@code spark-submit} runs: from a corpus to files of N-Quads. */
@Command(
        name = "spark-submit --class org.parley.spark.SparkBuild parley-spark.jar",
        description =
                "Read articles on all machines of an Apache Spark and write the graph of what they say as N-Quads:"
                        + " line for line what 'parley build' and 'parley export --format nq' give on one machine.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SparkBuild implements Callable<Integer> {
    private static final int BAD_INPUT = 2;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "ADDRESS",
            description = "Folder of articles, or one file: s3a://..., hdfs://..., file:///...")
    private String input = "";

    @Option(
            names = "--output",
            required = true,
            paramLabel = "ADDRESS",
            description = "Folder to write to; it must not be there yet.")
    private String output = "";

    @Option(
            names = "--base-iri",
            paramLabel = "IRI",
            defaultValue = "https://w3id.org/parley/id/",
            description = "What the names of things in the graph begin with. Default: ${DEFAULT-VALUE}")
    private String base = "";

    @Option(
            names = "--mappings",
            paramLabel = "DIR",
            defaultValue = "ontology/mappings",
            description =
                    "Folder of decisions on links to Wikidata, where this command runs. Default: ${DEFAULT-VALUE}")
    private Path mappings = Path.of("");

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Into how many parts the work and the output are cut. Default: four for each core.")
    private int partitions;

    @Option(names = "--plain", description = "Write .nq files. Default: .nq.gz.")
    private boolean plain;

    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the command; answers the exit code. */
    static int run(String... arguments) {
        return new CommandLine(new SparkBuild())
                .setExecutionExceptionHandler(SparkBuild::tell)
                .execute(arguments);
    }

    private static int tell(Exception failure, CommandLine line, CommandLine.ParseResult result) throws Exception {
        if (failure instanceof InputException input) {
            line.getErr().println("parley: " + (input.getMessage() + " " + input.advice()).strip());
            return BAD_INPUT;
        }
        throw failure;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = new Settings(base, Mappings.read(mappings));
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "Parley")
                .set("spark.serializer", KryoSerializer.class.getName())
                .set("spark.kryo.registrator", Records.class.getName())
                .set("spark.kryo.registrationRequired", "false");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            return run(spark, settings);
        }
    }

    private int run(JavaSparkContext spark, Settings settings) throws IOException {
        free(spark);
        CollectionAccumulator<String> heard = spark.sc().collectionAccumulator("notices");
        Notices notices = notice -> heard.add(notice.toString());
        int parts = partitions > 0 ? partitions : 4 * spark.defaultParallelism();
        Corpus corpus = Corpus.at(input, spark.hadoopConfiguration(), notices);
        GraphJob.Graph graph =
                new GraphJob(spark, settings, parts).of(corpus.pages(spark, 4 * parts, notices), notices);
        if (graph.articles() == 0) {
            throw new InputException("Nothing in " + input + " could be read as an article.", "Put articles there.");
        }
        write(graph.lines(), spark);
        tell(graph, heard.value());
        return 0;
    }

    private void free(JavaSparkContext spark) {
        try {
            org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(output);
            if (place.getFileSystem(spark.hadoopConfiguration()).exists(place)) {
                throw new InputException("There is something at " + output + " already.", "Give a new --output.");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(output + " cannot be reached: " + e.getMessage() + ".", "Check its address.");
        }
    }

    private void write(JavaRDD<String> lines, JavaSparkContext spark) throws IOException {
        Job job = Job.getInstance(spark.hadoopConfiguration());
        FileOutputFormat.setCompressOutput(job, !plain);
        FileOutputFormat.setOutputCompressorClass(job, GzipCodec.class);
        lines.mapToPair(line -> new Tuple2<>(NullWritable.get(), new Text(line)))
                .saveAsNewAPIHadoopFile(
                        output, NullWritable.class, Text.class, QuadFiles.class, job.getConfiguration());
    }

    private void tell(GraphJob.Graph graph, List<String> heard) {
        List<String> notices = heard.stream().sorted().distinct().toList();
        notices.forEach(System.err::println);
        System.out.println(graph.articles() + " articles, " + graph.quads() + " quads, " + notices.size()
                + " notices; the graph is in " + output);
    }
}
