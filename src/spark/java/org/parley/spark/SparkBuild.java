package org.parley.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.jena.sys.JenaSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.CollectionAccumulator;
import org.parley.graph.Names;
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
        // Before any class that names a term: Jena's vocabularies cannot be the first of its classes to load.
        JenaSystem.init();
        Settings settings = new Settings(new Names(base).base(), Mappings.read(mappings));
        // Records of Parley know how they are written; Kryo does not.
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "Parley")
                .set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            return run(spark, settings);
        }
    }

    private int run(JavaSparkContext spark, Settings settings) throws IOException {
        free(spark);
        CollectionAccumulator<String> heard = spark.sc().collectionAccumulator("notices");
        Corpus.Notices notices = notice -> heard.add(notice.toString());
        Corpus corpus = Corpus.at(spark, input, notices);
        int parts = partitions > 0 ? partitions : 4 * spark.defaultParallelism();
        GraphJob.Graph graph = new GraphJob(spark, new Workshop(spark, settings), parts).of(corpus, notices);
        if (graph.figures().articles() == 0) {
            throw new InputException("Nothing in " + input + " could be read as an article.", "Put articles there.");
        }
        write(graph.lines(), spark);
        tell(graph.figures(), heard.value());
        return 0;
    }

    private void free(JavaSparkContext spark) throws IOException {
        org.apache.hadoop.fs.Path place = new org.apache.hadoop.fs.Path(output);
        if (place.getFileSystem(spark.hadoopConfiguration()).exists(place)) {
            throw new InputException("There is something at " + output + " already.", "Give a new --output.");
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

    private void tell(GraphJob.Figures figures, List<String> heard) {
        PrintStream err = System.err;
        List<String> notices = heard.stream().sorted().distinct().toList();
        notices.forEach(err::println);
        System.out.println(figures.articles() + " articles, " + figures.quads() + " quads, " + notices.size()
                + " notices; the graph is in " + output);
    }
}
