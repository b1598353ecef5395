package org.parley.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;
import org.parley.corpus.Articles;
import org.parley.corpus.Page;
import org.parley.graph.Names;
import org.parley.notice.InputException;
import org.parley.notice.Notice;
import org.parley.reference.ReferenceData;
import org.parley.store.CardView;
import org.parley.store.Draft;
import org.parley.store.Manifest;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;

/**
 * A change of a graph that is there: articles come, go or have changed. The graph is then the one that a build from all
 * articles gives. Each run is whole or nothing: readers see the graph before or the graph after.
 */
public final class Update {
    /** Changed in place again and again, a graph takes more and more room; from so many times its size on it is written anew. */
    private static final int GROWN = 4;

    private static final long SMALL = 1_000_000_000;

    private final StoreFolder store;
    private final ReferenceData reference;
    private final Mappings mappings;
    private final Understanding understanding;
    private final Progress progress;
    private final int threads;

    /**
     * @param store folder of the graph
     * @param mappings links to Wikidata that were decided before
     */
    public Update(
            Path store,
            ReferenceData reference,
            Mappings mappings,
            Understanding understanding,
            Progress progress,
            int threads) {
        this.mappings = mappings;
        this.store = new StoreFolder(store);
        this.reference = reference;
        this.understanding = understanding;
        this.progress = progress;
        this.threads = threads;
    }

    /** What a change was, and what came of it; the report is empty if all is as it was. */
    public record Outcome(Set<String> changed, Set<String> dropped, Optional<Report> report, List<Notice> notices) {
        public Outcome {
            notices = notices.stream().sorted().distinct().toList();
        }

        /** Whether something is wrong that the user must look at. */
        public boolean failed() {
            return notices.stream().anyMatch(notice -> notice.severity() == Notice.Severity.ERROR);
        }
    }

    /** Adds the articles at these places; those that are in the graph already are read again if they have changed. */
    public Outcome add(Collection<Path> places) {
        return run(
                work -> places.forEach(place -> work.add(place.toAbsolutePath().normalize())));
    }

    /** Removes articles. */
    public Outcome remove(Collection<String> articles) {
        return run(work -> articles.forEach(work::remove));
    }

    /** Follows the folders that articles were read from: adds what is new there, and removes what is gone. */
    public Outcome update() {
        return run(Work::follow);
    }

    /** The same, with one more folder that is followed from now on. */
    public Outcome follow(Path folder) {
        return run(work -> {
            work.include(folder.toAbsolutePath().normalize());
            work.follow();
        });
    }

    /** Looks at these files alone: reads what came or has changed in them, and removes what is not in them any more. */
    public Outcome refresh(Collection<Path> files) {
        return run(work -> work.refresh(files));
    }

    private interface Task {
        void on(Work work);
    }

    private Outcome run(Task task) {
        Manifest old = store.manifest().orElseThrow(store::nothingBuilt);
        Load.requireArticles(store.path(), old);
        try (Bench bench = new Bench(new Names(old.base()), reference, mappings, understanding, progress, threads)) {
            boolean same = old.making().equals(Bench.making(mappings))
                    && old.reading().equals(Versions.own().reading());
            if (!same) {
                bench.notices()
                        .add(
                                Notice.info(
                                        "made-anew",
                                        store.path().toString(),
                                        "Parley reads or links otherwise than when this graph was made: all of it is made anew."));
            }
            try (Draft draft = same && !grown() ? store.revision() : store.renewal()) {
                return run(task, bench, draft, old);
            }
        }
    }

    private boolean grown() {
        long now = store.bytes();
        return now > SMALL
                && now > GROWN * store.manifest().map(Manifest::bytes).orElse(now);
    }

    private Outcome run(Task task, Bench bench, Draft draft, Manifest old) {
        boolean renew = draft.empty();
        try (State before = State.now(draft.cards(), understanding)) {
            Work work = new Work(bench, draft, old, before);
            task.on(work);
            if (!old.reading().equals(Versions.own().reading())) {
                work.again();
            }
            Set<String> changed = work.intake.changed();
            if (changed.isEmpty() && work.dropped.isEmpty() && !renew) {
                return new Outcome(Set.of(), Set.of(), Optional.empty(), bench.notices());
            }
            Report report = renew
                    ? bench.make(draft, work.places)
                    : bench.change(draft, before, old, work.places, changed, work.dropped);
            return new Outcome(changed, work.dropped, Optional.of(report), report.notices());
        }
    }

    /** One change in the making. */
    private final class Work {
        private final Bench bench;
        private final Draft draft;
        private final CardView cards;
        private final State before;
        private final Intake intake;
        private final List<Path> places;
        private final Set<String> dropped = new TreeSet<>();

        Work(Bench bench, Draft draft, Manifest old, State before) {
            this.bench = bench;
            this.draft = draft;
            this.before = before;
            this.cards = before.cards();
            this.intake = new Intake(draft, bench.kit(), cards);
            this.places = new ArrayList<>(old.folders().stream().map(Path::of).toList());
            progress.begin("Reading", 0);
        }

        void add(Path place) {
            Optional<Path> root = folder(place);
            include(place);
            read(
                    root.isPresent()
                            ? Articles.below(root.get(), place, bench.kit().notices())
                            : Articles.at(place, bench.kit().notices()));
        }

        void include(Path place) {
            if (folder(place).isEmpty() && !places.contains(place)) {
                places.add(place);
            }
        }

        private Optional<Path> folder(Path place) {
            return places.stream()
                    .filter(Files::isDirectory)
                    .filter(place::startsWith)
                    .findFirst();
        }

        void read(Articles articles) {
            try (Stream<Page> pages = articles.pages()) {
                intake.take(pages.iterator(), articles.root().toString());
            }
        }

        void remove(String article) {
            String source = source(article);
            draft.cards().drop(source);
            dropped.add(source);
            if (dropped.size() == cards.size()) {
                throw new InputException(
                        "That would leave no article in the graph.", "To begin anew, use 'parley build'.");
            }
        }

        /** The article that a user means by its source, the path of its file, or its address in the graph. */
        private String source(String article) {
            String plain = article.startsWith("./") ? article.substring(2) : article;
            Path file = Path.of(plain).toAbsolutePath().normalize();
            return Stream.concat(
                            Stream.of(plain),
                            places.stream().filter(file::startsWith).map(place -> root(place)
                                    .relativize(file)
                                    .toString()
                                    .replace('\\', '/')))
                    .filter(source -> cards.head(source).isPresent())
                    .findFirst()
                    .orElseThrow(() -> unknown(article));
        }

        private InputException unknown(String article) {
            String name = article.substring(article.lastIndexOf('/') + 1);
            Optional<String> like = cards.sources().stream()
                    .filter(source -> source.endsWith(name) || source.contains(name))
                    .findFirst();
            return new InputException(
                    "There is no article " + article + " in the graph.",
                    like.map(source -> "Did you mean " + source + "?")
                            .orElse("'parley query article-coverage' lists them."));
        }

        /** Goes through all places again. */
        void follow() {
            for (Path place : List.copyOf(places)) {
                if (Files.exists(place)) {
                    read(Articles.at(place, bench.kit().notices()));
                } else {
                    bench.notices()
                            .add(Notice.error(
                                    "place-gone",
                                    place.toString(),
                                    "This is not there any more; its articles stay in the graph.",
                                    "Bring it back, or remove them with 'parley remove'."));
                }
            }
            drop(unseen(cards.sources()));
        }

        void refresh(Collection<Path> files) {
            files.stream().filter(Files::exists).sorted().forEach(this::add);
            Set<String> gone = unseen(from(files));
            if (gone.isEmpty() || places.size() == 1) {
                drop(gone);
            } else {
                // What was left out, as it had the name of an article that is gone, may have its turn.
                follow();
            }
        }

        private Collection<String> from(Collection<Path> files) {
            Set<Path> there = Set.copyOf(files);
            Set<String> names = files.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.toSet());
            return cards.sources().stream()
                    .filter(source -> names.contains(FilenameUtils.getName(Articles.fileOf(source))))
                    .filter(source -> there.contains(file(source)))
                    .toList();
        }

        private Path file(String source) {
            return Path.of(cards.head(source).orElseThrow().root()).resolve(Articles.fileOf(source));
        }

        private Set<String> unseen(Collection<String> sources) {
            Set<String> unseen = new TreeSet<>(sources);
            unseen.removeAll(intake.seen());
            return unseen;
        }

        private void drop(Set<String> gone) {
            gone.stream().filter(this::isGone).forEach(source -> {
                draft.cards().drop(source);
                dropped.add(source);
            });
            if (dropped.size() == cards.size() && intake.changed().isEmpty()) {
                throw new InputException(
                        "No article of the graph is there any more.", "The graph stays as it is; look at the folders.");
            }
        }

        /** An article that could not be read just now stays as it was read last; one that is no longer there goes. */
        private boolean isGone(String source) {
            Path root = Path.of(cards.head(source).orElseThrow().root());
            Path file = file(source);
            boolean followed = places.stream().anyMatch(place -> Files.exists(place) && file.startsWith(place));
            if (!Files.exists(root) || !(followed || !Files.exists(file) && Files.exists(root(file)))) {
                return false;
            }
            boolean trouble =
                    bench.notices().stream().anyMatch(notice -> troubled(notice, source, Articles.fileOf(source)));
            if (trouble) {
                bench.notices()
                        .add(Notice.warning(
                                "kept",
                                source,
                                "This cannot be read now; the graph keeps it as it was read before.",
                                ""));
            }
            return !trouble;
        }

        private static boolean troubled(Notice notice, String source, String file) {
            boolean there = notice.place().equals(source)
                    || notice.place().equals(file)
                    || notice.place().equals(".")
                    || (notice.place().endsWith("/") && source.startsWith(notice.place()));
            return there
                    && Set.of("unreadable", "broken-archive", "broken-record", "changing")
                            .contains(notice.code());
        }

        /** Reads all others again, which the program reads in another way now. */
        void again() {
            Set<String> others = new TreeSet<>(cards.sources());
            others.removeAll(dropped);
            others.removeAll(intake.changed());
            intake.again(others.iterator(), before);
        }
    }

    private static Path root(Path place) {
        return Files.isDirectory(place) ? place : Objects.requireNonNullElse(place.getParent(), place);
    }
}
