package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.apache.jena.sys.JenaSystem;
import org.parley.graph.Names;
import org.parley.graph.Tally;
import org.parley.pipeline.Build;
import org.parley.pipeline.News;
import org.parley.pipeline.Plan;
import org.parley.pipeline.Progress;
import org.parley.pipeline.Report;
import org.parley.reference.ReferenceData;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;
import picocli.CommandLine;

/** What {@code parley build} does. */
final class Building {
    private final PrintWriter out;
    private final PrintWriter err;
    private Mappings mappings = Mappings.NONE;

    Building(CommandLine line) {
        // Before any class that names a term: Jena's vocabularies cannot be the first of its classes to load.
        JenaSystem.init();
        this.out = line.getOut();
        this.err = line.getErr();
    }

    int run(Path articles, Path store, int threads, String base, Path links) {
        mappings = Mappings.read(links);
        Plan plan = new Plan(articles, store, threads, new Names(base));
        Report report = Screen.show(err, progress -> build(plan, progress));
        report.notices().forEach(err::println);
        err.flush();
        tell(report, store);
        return report.failed() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    /** Builds where the store is still empty, and says so. */
    void ifMissing(Path articles, Path store) {
        if (new StoreFolder(store).manifest().isEmpty()) {
            err.println("parley: there is no graph in " + store + " yet; building it from " + articles + " ...");
            err.flush();
            run(
                    articles,
                    store,
                    Runtime.getRuntime().availableProcessors(),
                    Names.STANDARD.base(),
                    MappingsOption.USUAL);
        }
    }

    /** Builds without a word, for those who only want what comes of it. */
    void quietly(Path articles, Path store) {
        build(new Plan(articles, store, Runtime.getRuntime().availableProcessors(), Names.STANDARD), Progress.SILENT);
    }

    private Report build(Plan plan, Progress progress) {
        progress.begin("Loading what is known", 0);
        ReferenceData reference = ReferenceData.read();
        return new Build(plan, reference, new News(reference.reference()), progress, mappings).run();
    }

    private void tell(Report report, Path store) {
        Tally tally = report.tally();
        out.printf(
                "%s, %s, %s%n",
                counted(tally.articles(), "article"), counted(tally.facts(), "fact"), counted(tally.claims(), "claim"));
        tally.entities().forEach((kind, count) -> out.printf("%8d %s%n", count, kind));
        out.printf("%s; the graph is in %s%n", counted(report.notices().size(), "notice"), store);
        out.flush();
    }

    static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
