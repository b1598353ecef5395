package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.parley.notice.Notice;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.validation.ArticleTexts;
import org.parley.validation.EvidenceCheck;
import org.parley.validation.Shapes;
import picocli.CommandLine;

/** What {@code parley validate} does. */
final class Validating {
    private final PrintWriter out;

    Validating(CommandLine line) {
        this.out = line.getOut();
    }

    int run(Path folder) {
        try (Store store = new StoreFolder(folder).open()) {
            List<Notice> violations = Shapes.shipped().check(store.dataset());
            if (store.manifest().folders().isEmpty()) {
                return withoutArticles(violations);
            }
            EvidenceCheck.Result evidence = new EvidenceCheck(store.dataset(), new ArticleTexts(store)).run();
            violations.forEach(out::println);
            evidence.notices().forEach(out::println);
            tell(violations, evidence);
            return violations.isEmpty() && evidence.notices().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
        }
    }

    private int withoutArticles(List<Notice> violations) {
        violations.forEach(out::println);
        tell(violations);
        out.println("evidence: not compared; the graph was loaded from files, without its articles");
        out.flush();
        return violations.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private void tell(List<Notice> violations) {
        out.printf("shapes: %s%n", violations.isEmpty() ? "all satisfied" : violations.size() + " violations");
    }

    private void tell(List<Notice> violations, EvidenceCheck.Result evidence) {
        tell(violations);
        out.printf(
                "evidence: %s%n",
                evidence.notices().isEmpty()
                        ? "all in order"
                        : evidence.notices().size() + " faults");
        out.printf(
                "%d claims and %d sentences compared with their articles%n", evidence.claims(), evidence.sentences());
        out.flush();
    }
}
