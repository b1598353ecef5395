package org.parley.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.notice.InputException;
import org.parley.query.Answer;
import org.parley.query.Federation;
import org.parley.query.Parameter;
import org.parley.query.QueryRunner;
import org.parley.query.ResultFormat;
import org.parley.query.SavedQueries;
import org.parley.query.SavedQuery;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import picocli.CommandLine;

/** What {@code parley query} and {@code parley queries} do. */
final class Querying {
    private final PrintWriter out;

    Querying(CommandLine line) {
        this.out = line.getOut();
    }

    int run(String name, Map<String, String> parameters, String formatName, GraphOption graph) {
        ResultFormat format = ResultFormat.named(formatName).orElseThrow(() -> unknownFormat(formatName));
        SavedQuery query = query(name);
        Answer answer = asking(graph, runner -> runner.run(query, parameters));
        out.print(
                format == ResultFormat.TABLE && Screen.known()
                        ? ResultFormat.table(answer, Screen.width())
                        : text(answer, format));
        out.flush();
        return ExitCode.DONE;
    }

    int list() {
        List<SavedQuery> queries = SavedQueries.shipped().all();
        int widest =
                queries.stream().mapToInt(query -> query.name().length()).max().orElse(0);
        for (SavedQuery query : queries) {
            out.printf("%-" + widest + "s  %s%s%n", query.name(), query.summary(), parameters(query));
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** Asks the store or the endpoint, whichever is meant. */
    static <T> T asking(GraphOption graph, Function<QueryRunner, T> question) {
        if (graph.endpoint().isPresent()) {
            return question.apply(QueryRunner.at(graph.endpoint().get()));
        }
        try (Store store = new StoreFolder(graph.folder()).open()) {
            return question.apply(QueryRunner.on(store.dataset(), Federation.in(graph.folder())));
        }
    }

    private static String parameters(SavedQuery query) {
        return query.parameters().isEmpty()
                ? ""
                : query.parameters().stream().map(Querying::usage).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String usage(Parameter parameter) {
        return parameter.name() + parameter.initial().map(value -> "=" + value).orElse("");
    }

    private static SavedQuery query(String name) {
        try {
            if (name.equals("-")) {
                return SavedQuery.parse("standard input", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            }
            return name.endsWith(".rq") || name.contains("/") ? fromFile(name) : saved(name);
        } catch (IOException e) {
            throw new InputException(
                    "The query " + name + " could not be read: " + e.getMessage() + ".", "Check the file.");
        }
    }

    private static SavedQuery fromFile(String name) throws IOException {
        if (!Files.isRegularFile(Path.of(name))) {
            throw new InputException("There is no query file " + name + ".", "Check the path.");
        }
        return SavedQuery.read(Path.of(name));
    }

    private static SavedQuery saved(String name) {
        return SavedQueries.shipped()
                .named(name)
                .orElseThrow(() -> new InputException(
                        "There is no saved query " + name + ".",
                        "See 'parley queries' for those there are; a file of your own ends in .rq."));
    }

    private static InputException unknownFormat(String name) {
        String known =
                Arrays.stream(ResultFormat.values()).map(ResultFormat::keyword).collect(Collectors.joining(", "));
        return new InputException("There is no format " + name + ".", "Take one of " + known + ".");
    }

    private static String text(Answer answer, ResultFormat format) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            format.write(answer, bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
