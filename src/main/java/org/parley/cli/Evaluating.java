package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parley.query.QueryRunner;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.validation.Evaluation;
import org.parley.validation.FoundFact;
import org.parley.validation.GoldFact;
import picocli.CommandLine;

/** What {@code parley evaluate} does. */
final class Evaluating {
    private final CommandLine line;
    private final PrintWriter out;
    private final boolean misses;
    private final double least;

    Evaluating(CommandLine line, boolean misses, double least) {
        this.line = line;
        this.out = line.getOut();
        this.misses = misses;
        this.least = least;
    }

    int run(List<Path> files, Optional<Path> articles, GraphOption graph) {
        List<GoldFact> gold =
                files.stream().map(GoldFact::read).flatMap(List::stream).toList();
        List<FoundFact> found = articles.isPresent() ? fresh(articles.get()) : Querying.asking(graph, FoundFact::all);
        Evaluation evaluation = Evaluation.of(gold, found);
        tell(evaluation);
        return evaluation.total().f1() < least ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private List<FoundFact> fresh(Path articles) {
        try (Scratch scratch = new Scratch()) {
            new Building(line).quietly(articles, scratch.folder());
            try (Store store = new StoreFolder(scratch.folder()).open()) {
                return FoundFact.all(QueryRunner.on(store.dataset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Evaluation evaluation) {
        evaluation.scores().forEach((relation, score) -> out.println(score.line(relation)));
        out.println(evaluation.total().line("ALL"));
        out.println("denied facts asserted: " + evaluation.denied());
        if (misses) {
            list("Missed", evaluation.missed());
            list("Wrong or unknown", evaluation.wrong());
        }
        out.flush();
    }

    private void list(String title, List<String> facts) {
        out.printf("%n%s%n", title);
        facts.forEach(fact -> out.println("  " + fact));
    }
}
