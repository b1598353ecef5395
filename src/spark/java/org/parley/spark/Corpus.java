package org.parley.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.parley.corpus.Articles;
import org.parley.corpus.Page;
import org.parley.notice.InputException;

/**
 * The files of articles below a folder of any file system that Hadoop knows. They are listed once; their names, not their
 * contents, are shared out among the machines, since Spark is slow at many small files.
 *
 * @param root address of the folder
 * @param files relative to it
 */
record Corpus(String root, List<String> files) {
    /** The files at {@code place}, a folder or one file. */
    static Corpus at(String place, Configuration configuration, Notices notices) {
        try {
            FileSystem system = new Path(place).getFileSystem(configuration);
            FileStatus status = system.getFileStatus(new Path(place));
            Path path = status.getPath();
            return status.isDirectory()
                    ? new Corpus(path.toString(), below(system, path, notices))
                    : new Corpus(path.getParent().toString(), List.of(path.getName()));
        } catch (FileNotFoundException e) {
            throw new InputException("There is nothing at " + place + ".", "Name a folder of articles, or one file.");
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(place + " cannot be read: " + e.getMessage() + ".", "Check its address.");
        }
    }

    private static List<String> below(FileSystem system, Path root, Notices notices) throws IOException {
        List<String> files = new ArrayList<>();
        if (local(root)) {
            Articles.files(path(root), notices).forEachRemaining(files::add);
            return files;
        }
        RemoteIterator<LocatedFileStatus> found = system.listFiles(root, true);
        while (found.hasNext()) {
            String path =
                    root.toUri().relativize(found.next().getPath().toUri()).getPath();
            if (Articles.readable(path)) {
                files.add(path);
            }
        }
        return files;
    }

    /** The bytes of all articles. */
    JavaRDD<Page> pages(JavaSparkContext spark, int slices, Notices notices) {
        Broadcast<SerializableConfiguration> configuration =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        String folder = root;
        return spark.parallelize(files, Math.max(1, Math.min(files.size(), slices)))
                .mapPartitions(names ->
                        pages(new Path(folder), names, configuration.value().value(), notices));
    }

    private static Iterator<Page> pages(Path root, Iterator<String> names, Configuration configuration, Notices notices)
            throws IOException {
        if (local(root)) {
            return Articles.pages(path(root), names, notices).iterator();
        }
        Fetching fetching = new Fetching(root, configuration, notices);
        TaskCompletionListener end = context -> fetching.close();
        TaskContext.get().addTaskCompletionListener(end);
        return Articles.pages(fetching.folder(), fetching.each(names), notices).iterator();
    }

    private static boolean local(Path root) {
        return "file".equals(root.toUri().getScheme());
    }

    private static java.nio.file.Path path(Path root) {
        return java.nio.file.Path.of(root.toUri().getPath());
    }
}
