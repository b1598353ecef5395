package org.parley.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.parley.corpus.Articles;
import org.parley.corpus.Page;
import org.parley.notice.InputException;
import org.parley.notice.Notice;
import scala.Tuple2;

/**
 * The files of articles below a folder of any file system that Hadoop knows. They are listed once; their names, not their
 * contents, are shared out among the machines, since Spark is slow at many small files.
 */
final class Corpus {
    private final JavaSparkContext spark;
    private final Path root;
    private final List<String> files;

    private Corpus(JavaSparkContext spark, Path root, List<String> files) {
        this.spark = spark;
        this.root = root;
        this.files = files;
    }

    /** Takes what is wrong with the input, on whatever machine. */
    interface Notices extends Consumer<Notice>, Serializable {}

    /** The files at {@code place}, a folder or one file. */
    static Corpus at(JavaSparkContext spark, String place, Notices notices) {
        try {
            FileSystem system = new Path(place).getFileSystem(spark.hadoopConfiguration());
            FileStatus status = system.getFileStatus(new Path(place));
            Path root =
                    status.isDirectory() ? status.getPath() : status.getPath().getParent();
            List<String> files = status.isDirectory()
                    ? below(system, root, notices)
                    : List.of(status.getPath().getName());
            if (files.isEmpty()) {
                throw new InputException(
                        "There are no articles in " + place + ".",
                        "Put files there that end in .txt, .html, .jsonl, .warc, .zip, .tar or .gz.");
            }
            return new Corpus(spark, root, files);
        } catch (FileNotFoundException e) {
            throw new InputException("There is nothing at " + place + ".", "Name a folder of articles, or one file.");
        } catch (IOException e) {
            throw new InputException(place + " cannot be read: " + e.getMessage() + ".", "Check its address.");
        }
    }

    private static List<String> below(FileSystem system, Path root, Notices notices) throws IOException {
        List<String> files = new ArrayList<>();
        if (Files.local(root)) {
            Articles.files(Files.path(root), notices).forEachRemaining(files::add);
            return files;
        }
        RemoteIterator<LocatedFileStatus> found = system.listFiles(root, true);
        while (found.hasNext()) {
            String name =
                    root.toUri().relativize(found.next().getPath().toUri()).getPath();
            if (!("/" + name).contains("/.") && Articles.readable(name)) {
                files.add(name);
            }
        }
        files.sort(null);
        return files;
    }

    int files() {
        return files.size();
    }

    /** The bytes of all articles, by source, dealt out evenly: one file can hold very many. */
    JavaPairRDD<String, Kept<Page>> pages(int parts, Notices notices) {
        SerializableConfiguration configuration = new SerializableConfiguration(spark.hadoopConfiguration());
        String folder = root.toString();
        return spark.parallelize(files, Math.min(files.size(), 4 * parts))
                .mapPartitionsToPair(names -> pages(new Files(folder, configuration.value()), names, notices))
                .partitionBy(new org.apache.spark.HashPartitioner(parts));
    }

    private static Iterator<Tuple2<String, Kept<Page>>> pages(Files files, Iterator<String> names, Notices notices) {
        TaskCompletionListener end = context -> files.close();
        TaskContext.get().addTaskCompletionListener(end);
        return Articles.pages(files.folder(), files.at(names, notices), notices)
                .map(page -> new Tuple2<>(page.source(), Kept.of(page)))
                .iterator();
    }
}
