package org.parley.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.sys.JenaSystem;
import org.parley.notice.InputException;
import org.parley.pipeline.News;
import org.parley.pipeline.Progress;
import org.parley.pipeline.Update;
import org.parley.pipeline.Watch;
import org.parley.reference.ReferenceData;
import org.parley.store.StoreException;
import org.parley.wikidata.Mappings;
import picocli.CommandLine;

/** What {@code parley add}, {@code remove}, {@code update} and {@code watch} do. */
final class Living {
    private static final long SHORT_REST_MILLIS = 300;
    private static final long LONG_REST_MILLIS = 60_000;

    private final CommandLine line;
    private final PrintWriter out;
    private final PrintWriter err;

    Living(CommandLine line) {
        // Before any class that names a term: Jena's vocabularies cannot be the first of its classes to load.
        JenaSystem.init();
        this.line = line;
        this.out = line.getOut();
        this.err = line.getErr();
    }

    int add(ReadingOptions options, List<Path> places) {
        return run(options.store(), options.mappings(), options.threads(), update -> update.add(places));
    }

    /** Adds one article without a word, for those who only want what comes of it. */
    void quietly(Path store, Path article) {
        int threads = Runtime.getRuntime().availableProcessors();
        update(store, MappingsOption.USUAL, threads, Progress.SILENT).add(List.of(article));
    }

    int remove(Path store, Path links, List<String> articles) {
        return run(store, links, 1, update -> update.remove(articles));
    }

    int update(ReadingOptions options) {
        return run(options.store(), options.mappings(), options.threads(), Update::update);
    }

    /** Follows a folder until the process is told to end. */
    int watch(ReadingOptions options, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException("There is no folder " + folder + ".", "Name a folder of articles.");
        }
        Path store = options.store();
        new Building(line).ifMissing(folder, store);
        Update update = update(store, options.mappings(), options.threads(), Progress.SILENT);
        try (Watch watch = new Watch(folder, update)) {
            out.println("Watching " + folder + " (Ctrl-C stops it)");
            out.flush();
            while (true) {
                long start = System.nanoTime();
                look(watch, store);
                long took = (System.nanoTime() - start) / 1_000_000;
                watch.rest(Math.min(Math.max(SHORT_REST_MILLIS, 4 * took), LONG_REST_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }

    // What cannot be done now, as another build is writing, is tried again at the next look.
    private void look(Watch watch, Path store) {
        try {
            watch.look().ifPresent(outcome -> {
                outcome.notices().forEach(err::println);
                err.flush();
                tell(outcome, store);
            });
        } catch (StoreException e) {
            err.println("parley: " + e.getMessage() + " " + e.advice());
            err.flush();
        }
    }

    private int run(Path store, Path links, int threads, Function<Update, Update.Outcome> change) {
        Update.Outcome outcome = Screen.show(err, progress -> change.apply(update(store, links, threads, progress)));
        outcome.notices().forEach(err::println);
        err.flush();
        tell(outcome, store);
        return outcome.failed() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static Update update(Path store, Path links, int threads, Progress progress) {
        progress.begin("Loading what is known", 0);
        ReferenceData reference = ReferenceData.read();
        return new Update(store, reference, Mappings.read(links), new News(reference.reference()), progress, threads);
    }

    private void tell(Update.Outcome outcome, Path store) {
        if (outcome.report().isEmpty()) {
            out.println("Nothing has changed; the graph in " + store + " is as it was.");
        } else {
            out.printf(
                    "%s read, %s removed; the graph in %s has %s now%n",
                    Building.counted(outcome.changed().size(), "article"),
                    outcome.dropped().size(),
                    store,
                    Building.counted(outcome.report().get().tally().articles(), "article"));
        }
        out.flush();
    }
}
