package org.parley.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.extraction.WhyNot;
import org.parley.notice.InputException;
import org.parley.reference.ReferenceData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley why-not}. */
@Command(
        name = "why-not",
        description = "Show what is read in a sentence, what is claimed from it, and what was missing for more.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley why-not \"China raised tariffs on US soybeans to 34 percent.\"",
            "  parley why-not --date 2025-10-25 \"Talks resume in Ottawa on Monday.\""
        })
final class WhyNotCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SENTENCE", description = "One sentence, or a few.")
    private String sentence = "";

    @Option(names = "--date", paramLabel = "DAY", description = "The day of the article, such as 2025-10-25.")
    private Optional<LocalDate> day = Optional.empty();

    @Override
    public Integer call() {
        Screen.quieten(spec.commandLine());
        if (sentence.isBlank()) {
            throw new InputException("There is no sentence to read.", "Give one in quotation marks.");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<WhyNot.Part> parts = new WhyNot(ReferenceData.load()).explain(sentence, day);
        parts.forEach(part -> tell(part, out));
        out.flush();
        return ExitCode.DONE;
    }

    private static void tell(WhyNot.Part part, PrintWriter out) {
        out.println(part.title());
        part.lines().forEach(line -> Paragraph.wrapped(line, Screen.width() - 4)
                .forEach(piece -> out.println("    " + piece)));
    }
}
