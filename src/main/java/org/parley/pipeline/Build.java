package org.parley.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.corpus.Articles;
import org.parley.corpus.Page;
import org.parley.notice.InputException;
import org.parley.notice.Notice;
import org.parley.reference.ReferenceData;
import org.parley.store.CardView;
import org.parley.store.Draft;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;

/** A build: from a folder of articles to a graph in a store. */
public final class Build {
    private final Plan plan;
    private final ReferenceData reference;
    private final Understanding understanding;
    private final Progress progress;
    private final Mappings mappings;

    public Build(Plan plan, ReferenceData reference, Understanding understanding, Progress progress) {
        this(plan, reference, understanding, progress, Mappings.NONE);
    }

    /** @param mappings links to Wikidata that were decided before */
    public Build(
            Plan plan, ReferenceData reference, Understanding understanding, Progress progress, Mappings mappings) {
        this.mappings = mappings;
        this.plan = plan;
        this.reference = reference;
        this.understanding = understanding;
        this.progress = progress;
    }

    /**
     * Builds and puts the new graph in the place of the old one; if anything fails, the old one stays. Articles that a build
     * of the same folder has read before it was stopped are not read again.
     */
    public Report run() {
        try (Bench bench = new Bench(plan.names(), reference, mappings, understanding, progress, plan.threads())) {
            return run(bench);
        }
    }

    private Report run(Bench bench) {
        progress.begin("Reading", 0);
        Path place = plan.articles().toAbsolutePath().normalize();
        Articles articles = Articles.at(place, bench.kit().notices());
        try (Draft draft = new StoreFolder(plan.store()).draft(resumable(place))) {
            read(bench, articles, draft);
            return bench.make(draft, List.of(place));
        }
    }

    private String resumable(Path place) {
        return Versions.own().reading() + "\n" + plan.names().base() + "\n" + place + "\n";
    }

    private void read(Bench bench, Articles articles, Draft draft) {
        Set<String> gone;
        Intake intake;
        try (CardView resumed = draft.cards().view();
                Stream<Page> pages = articles.pages()) {
            intake = new Intake(draft, bench.kit(), resumed);
            intake.take(pages.iterator(), articles.root().toString());
            gone = new TreeSet<>(resumed.sources());
        }
        gone.removeAll(intake.seen());
        gone.forEach(draft.cards()::drop);
        if (intake.seen().isEmpty()) {
            throw new InputException(
                    "Nothing in " + plan.articles() + " could be read as an article.", advice(bench.notices()));
        }
    }

    private static String advice(List<Notice> notices) {
        return notices.stream().sorted().findFirst().map(Notice::toString).orElse("Put articles there.");
    }
}
