package org.parley.spark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A real Apache Spark on this machine, of the jars that Maven has: a master and two workers, a process each, on ports of their own
 * choice. Of Parley they know only what is sent to them.
 */
final class Cluster implements AutoCloseable {
    /** What Spark does not have of itself. */
    private static final Pattern FOREIGN = Pattern.compile(
            "^(test-)?classes$|jena|lucene|jsoup|jwarc|picocli|snakeyaml|titanium|commons-csv|gson|slf4j-jdk14|jetty"
                    + "|junit|archunit|rdf4j|selenium|yasgui|axe-core|minicluster");

    /** What runs for so short a time is not worth much compiling. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master (\\S+)");

    private final Path folder;
    private final Path home;
    private final Deque<Process> processes = new ArrayDeque<>();
    private String master = "";

    private Cluster(Path folder) throws IOException {
        this.folder = folder;
        this.home = Files.createDirectories(folder.resolve("home"));
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = String.valueOf(Path.of(entry).getFileName());
            if (!FOREIGN.matcher(name).find()) {
                Files.createSymbolicLink(jars.resolve(name), Path.of(entry).toAbsolutePath());
            }
        }
    }

    /** Starts one that keeps its files in {@code folder}; it has its workers when this ends. */
    static Cluster start(Path folder) throws IOException {
        Cluster cluster = new Cluster(folder);
        try {
            cluster.begin();
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void begin() throws IOException {
        List<String> free = List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
        master = said(process("deploy.master.Master", free), ADDRESS, "master.log");
        for (String name : List.of("one", "two")) {
            List<String> arguments = new ArrayList<>(free);
            arguments.addAll(List.of(
                    "--cores", "1", "--memory", "1g", "--work-dir", work(name).toString(), master));
            said(process("deploy.worker.Worker", arguments), REGISTERED, name + ".log");
        }
    }

    private Path work(String name) {
        return folder.resolve("work-" + name);
    }

    /** Submits a job as {@code spark-submit} does; answers its exit code. */
    int submit(Path jar, String main, List<String> arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--master", master, "--class", main));
        for (String setting : List.of(
                "spark.driver.host=127.0.0.1",
                "spark.driver.bindAddress=127.0.0.1",
                "spark.ui.enabled=false",
                "spark.executor.memory=900m",
                "spark.executor.extraJavaOptions=" + QUICK)) {
            all.addAll(List.of("--conf", setting));
        }
        all.add(jar.toString());
        all.addAll(arguments);
        Process job = process("deploy.SparkSubmit", all);
        drain(job.inputReader(StandardCharsets.UTF_8), "job.log").join();
        return job.waitFor();
    }

    /** What the job said. */
    String said() {
        try {
            return Files.readString(folder.resolve("job.log"));
        } catch (IOException e) {
            return "nothing";
        }
    }

    /** How many workers ran an executor. */
    int busy() throws IOException {
        int busy = 0;
        for (String name : List.of("one", "two")) {
            try (Stream<Path> files = Files.walk(work(name))) {
                busy += files.anyMatch(file -> file.endsWith("stderr")) ? 1 : 0;
            }
        }
        return busy;
    }

    private Process process(String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(List.of(QUICK, "-Xmx700m", "-cp", home + "/jars/*", "org.apache.spark." + main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("scratch").toString());
        Process process = builder.start();
        processes.push(process);
        return process;
    }

    /** What a process says that fits a pattern, as soon as it does. */
    private String said(Process process, Pattern pattern, String log) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder heard = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heard.append(line).append('\n');
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                drain(lines, log);
                return matcher.group(1);
            }
        }
        throw new IllegalStateException("It ended with: " + heard);
    }

    private Thread drain(BufferedReader lines, String log) {
        Thread thread = new Thread(() -> {
            try (PrintWriter out = new PrintWriter(folder.resolve(log).toFile(), StandardCharsets.UTF_8)) {
                lines.lines().forEach(out::println);
            } catch (IOException | UncheckedIOException e) {
                // The process was ended while it spoke.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        for (Process process : processes) {
            List<ProcessHandle> executors = process.descendants().toList();
            process.destroy();
            executors.forEach(ProcessHandle::destroy);
            executors.forEach(executor -> executor.onExit().join());
            process.onExit().join();
        }
        try (Stream<Path> links = Files.list(home.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }
}
