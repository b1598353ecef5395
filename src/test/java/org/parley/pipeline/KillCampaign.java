package org.parley.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.parley.graph.GraphHash;
import org.parley.graph.Names;
import org.parley.reference.ReferenceData;
import org.parley.store.Manifest;
import org.parley.store.Store;
import org.parley.store.StoreFolder;

/**
 * Kills builds, additions, removals and updates at random moments and looks whether the graph is whole each time. Not a test
 * of the suite, as it takes long: run {@code main} with the number of kills and a seed.
 */
public final class KillCampaign {
    private final Path home;
    private final Path pool;
    private final Path news;
    private final Path store;
    private final Random random;
    private int killed;
    private int finished;

    private KillCampaign(Path home, long seed) throws IOException {
        this.home = home;
        this.pool = Files.createDirectories(home.resolve("pool"));
        this.news = Files.createDirectories(home.resolve("news"));
        this.store = home.resolve("store");
        this.random = new Random(seed);
        Stories.write(pool, 30, seed);
    }

    public static void main(String[] arguments) throws Exception {
        JenaSystem.init();
        int kills = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path home = Files.createTempDirectory("parley-kills");
        System.out.println("seed " + seed + " in " + home);
        new KillCampaign(home, seed).run(kills);
    }

    private void run(int kills) throws Exception {
        for (Path file : files(pool).subList(0, 8)) {
            Files.copy(file, news.resolve(file.getFileName()));
        }
        long start = System.nanoTime();
        child(List.of("build", news.toString()), Long.MAX_VALUE);
        long whole = (System.nanoTime() - start) / 1_000_000;
        for (int i = 0; killed < kills; i++) {
            Manifest before = manifest();
            List<String> command = command();
            boolean dead = child(command, 1 + (long) (random.nextDouble() * whole * 1.1));
            Manifest after = whole(before);
            killed += dead ? 1 : 0;
            finished += dead ? 0 : 1;
            System.out.println(i + " " + (dead ? "killed  " : "finished") + " " + command.get(0) + " "
                    + (after.hash().equals(before.hash()) ? "as before" : "changed"));
        }
        child(List.of("update"), Long.MAX_VALUE);
        compare();
        System.out.println(
                killed + " killed, " + finished + " finished; every graph was whole, and the last is that of a build");
    }

    private List<String> command() throws IOException {
        List<Path> there = files(news);
        List<Path> all = files(pool);
        switch (random.nextInt(4)) {
            case 0 -> {
                return List.of("build", news.toString());
            }
            case 1 -> {
                Path file = all.get(random.nextInt(all.size()));
                Files.writeString(news.resolve(file.getFileName()), Files.readString(file));
                return List.of("add", news.resolve(file.getFileName()).toString());
            }
            case 2 -> {
                return List.of(
                        "remove",
                        String.valueOf(there.get(random.nextInt(there.size())).getFileName()));
            }
            default -> {
                if (there.size() > 6) {
                    Files.delete(there.get(random.nextInt(there.size())));
                }
                Path file = all.get(random.nextInt(all.size()));
                Files.writeString(news.resolve(file.getFileName()), Files.readString(file));
                return List.of("update");
            }
        }
    }

    /** Runs a command in a process of its own; true if it had to be killed. */
    private boolean child(List<String> arguments, long millis) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.parley.cli.Parley"));
        command.addAll(arguments);
        command.addAll(List.of("--store", store.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("last.txt").toFile())
                .start();
        boolean ended = random.nextBoolean() && millis != Long.MAX_VALUE
                ? swapping(process)
                : process.waitFor(millis, TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        } else if (process.exitValue() > 2) {
            throw new IllegalStateException(command + ": " + Files.readString(home.resolve("last.txt")));
        }
        return !ended;
    }

    /** Waits until the new graph is whole, and then for a moment: the kill falls into the swap, or close to it. */
    private boolean swapping(Process process) throws Exception {
        long builds = whole();
        while (process.isAlive() && whole() <= builds) {
            Thread.onSpinWait();
        }
        return process.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS);
    }

    /** So many of the builds that are there have their manifest, which is written last. */
    private long whole() throws IOException {
        Path builds = store.resolve("builds");
        try (Stream<Path> all = Files.isDirectory(builds) ? Files.list(builds) : Stream.empty()) {
            return all.filter(build -> Files.exists(build.resolve("manifest.json")))
                    .count();
        }
    }

    private Manifest manifest() {
        return new StoreFolder(store).manifest().orElseThrow();
    }

    /** The manifest of the graph, which must hold what its manifest says. */
    private Manifest whole(Manifest before) {
        try (Store open = new StoreFolder(store).open()) {
            Manifest manifest = open.manifest();
            boolean same = GraphHash.of(open.quads()).name().equals(manifest.hash())
                    && open.inputs().size() == manifest.figures().articles();
            boolean texts = open.inputs().keySet().stream()
                    .allMatch(source -> open.text(source).isPresent());
            if (!same || !texts) {
                throw new IllegalStateException("Half a graph after " + before);
            }
            return manifest;
        }
    }

    private void compare() {
        ReferenceData reference = ReferenceData.read();
        Plan plan = new Plan(news, home.resolve("built"), 2, Names.STANDARD);
        String built = new Build(plan, reference, new News(reference.reference()), Progress.SILENT)
                .run()
                .manifest()
                .hash();
        if (!built.equals(manifest().hash())) {
            throw new IllegalStateException("The graph is not that of a build: " + home);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }
}
