package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        try (Scratch scratch = new Scratch()) {
            Files.writeString(scratch.folder().resolve("article.txt"), ARTICLE);
            Files.writeString(scratch.folder().resolve("other.txt"), ARTICLE);
            int worst = 0;
            for (List<String> words : commands(scratch.folder())) {
                worst = Math.max(worst, silent().execute(words.toArray(String[]::new)));
            }
            return worst;
        }
    }

    private static List<List<String>> commands(Path folder) {
        String articles = folder.toString();
        String store = folder.resolve("store").toString();
        return List.of(
                List.of("--help"),
                List.of("build", articles, "--store", store),
                List.of("remove", "other.txt", "--store", store),
                List.of("add", folder.resolve("other.txt").toString(), "--store", store),
                List.of("queries"),
                List.of("query", "rounds", "--store", store),
                List.of("query", "rounds", "--store", store, "--format", "csv"));
    }

    private static CommandLine silent() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Parley.commandLine().setOut(nowhere).setErr(nowhere);
    }
}
