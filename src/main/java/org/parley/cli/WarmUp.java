package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A build and a few questions in a folder that is then removed. */
final class WarmUp {
    private static final String ARTICLE = """
            Officials meet in Geneva
            Vice Premier He Lifeng led the Chinese delegation at the first round of trade talks in Geneva on May 10, 2025.
            Treasury Secretary Scott Bessent said: "We are working on the tariffs of 145 percent on Chinese goods."
            """;

    private WarmUp() {}

    static int run() throws IOException {
        Path folder = Files.createTempDirectory("parley");
        try {
            Files.writeString(folder.resolve("article.txt"), ARTICLE);
            String store = folder.resolve("store").toString();
            int worst = 0;
            for (List<String> words : commands(folder.toString(), store)) {
                worst = Math.max(worst, silent().execute(words.toArray(String[]::new)));
            }
            return worst;
        } finally {
            remove(folder);
        }
    }

    private static List<List<String>> commands(String articles, String store) {
        return List.of(
                List.of("--help"),
                List.of("build", articles, "--store", store),
                List.of("queries"),
                List.of("query", "rounds", "--store", store),
                List.of("query", "rounds", "--store", store, "--format", "csv"));
    }

    private static CommandLine silent() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Parley.commandLine().setOut(nowhere).setErr(nowhere);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
