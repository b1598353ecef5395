package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.corpus.Article;
import org.parley.corpus.Articles;
import org.parley.extraction.Quarantine;
import org.parley.extraction.Reader;
import org.parley.reference.ReferenceData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley quarantine}. */
@Command(
        name = "quarantine",
        description = "List what was read in articles but is too unsure for the graph, with the reason.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley quarantine news   one claim a line, with tabs between"})
final class QuarantineCommand implements Callable<Integer> {
    private static final String HEADER = "file\tpattern\tconfidence\tsays\treason\tsentence";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Folder of articles, or one article. Default: seeds.")
    private Optional<Path> articles = Optional.empty();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        Reader reader = new Reader(ReferenceData.load());
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        out.println(HEADER);
        Articles.at(articles.orElseGet(Seeds::folder), err::println).stream()
                .forEach(article -> tell(article, reader, out));
        out.flush();
        err.flush();
        return ExitCode.DONE;
    }

    private static void tell(Article article, Reader reader, PrintWriter out) {
        Quarantine.of(reader.read(article, article.details().published()))
                .entries()
                .forEach(entry -> out.println(String.join(
                        "\t",
                        article.source(),
                        entry.pattern(),
                        Double.toString(entry.confidence()),
                        entry.says(),
                        entry.reason(),
                        entry.sentence())));
    }
}
