package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.corpus.Article;
import org.parley.extraction.Reading;
import org.parley.extraction.Thing;
import org.parley.graph.GraphHash;
import org.parley.graph.Names;
import org.parley.notice.InputException;
import org.parley.reference.ReferenceData;
import org.parley.resolution.Account;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;

class BuildTest {
    private static final Path SEEDS = Path.of("seeds");
    private static final ReferenceData REFERENCE = ReferenceData.read();
    private static final Understanding NEWS = Altered.USUAL;
    private static final Locale USUAL_LOCALE = Locale.getDefault();
    private static final TimeZone USUAL_ZONE = TimeZone.getDefault();

    @TempDir
    private Path temp = Path.of("");

    @AfterEach
    void restore() {
        Locale.setDefault(USUAL_LOCALE);
        TimeZone.setDefault(USUAL_ZONE);
    }

    @Test
    void buildsTheSameGraphOnAnyMachine() {
        String usual = build("a", 1, NEWS).manifest().hash();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertEquals(usual, build("b", 4, NEWS).manifest().hash());
    }

    @Test
    void storesWhatItsManifestSays() {
        Report report = build("a", 2, NEWS);
        try (Store store = new StoreFolder(temp.resolve("a")).open()) {
            assertEquals(report.manifest(), store.manifest());
            assertEquals(report.manifest().hash(), GraphHash.of(store.quads()).name());
            assertEquals(5, store.inputs().size());
        }
    }

    @Test
    void restsEveryFactOnASentenceOfItsArticle() {
        assertEquals(List.of(), build("a", 2, NEWS).notices());
    }

    @Test
    void saysWhereASentenceDoesNotStandInItsArticleAsTheGraphSays() {
        Report report = build("a", 2, new Displaced());
        assertTrue(report.failed());
        assertTrue(
                report.notices().stream().anyMatch(notice -> notice.code().equals("evidence-differs")),
                report.notices().toString());
    }

    @Test
    void saysTheSameOfAnArticleThatIsAdded() throws IOException {
        Path news = Files.createDirectories(temp.resolve("news"));
        Files.copy(SEEDS.resolve("000_fdd1208c4063d55d.txt"), news.resolve("000_fdd1208c4063d55d.txt"));
        build(news, "a", NEWS);
        Files.copy(SEEDS.resolve("001_47aef798a019e78d.txt"), news.resolve("001_47aef798a019e78d.txt"));
        Update update = new Update(temp.resolve("a"), REFERENCE, Mappings.NONE, new Displaced(), Progress.SILENT, 1);
        Update.Outcome outcome = update.add(List.of(news.resolve("001_47aef798a019e78d.txt")));
        assertTrue(outcome.failed());
        assertEquals(
                Set.of("evidence-differs 001_47aef798a019e78d.txt"),
                outcome.notices().stream()
                        .map(notice -> notice.code() + " " + notice.place().replaceFirst(":.*", ""))
                        .collect(Collectors.toSet()));
    }

    @Test
    void keepsTheOldGraphWhereReadingFails() {
        String old = build("a", 2, NEWS).manifest().hash();
        assertThrows(IllegalStateException.class, () -> build("a", 2, new Failing()));
        assertEquals(
                old, new StoreFolder(temp.resolve("a")).manifest().orElseThrow().hash());
    }

    @Test
    void refusesAFolderWithNothingToRead() throws IOException {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        Plan plan = new Plan(empty, temp.resolve("a"), 1, Names.STANDARD);
        assertThrows(InputException.class, () -> new Build(plan, REFERENCE, NEWS, Progress.SILENT).run());
    }

    private Report build(Path articles, String store, Understanding understanding) {
        Plan plan = new Plan(articles, temp.resolve(store), 1, Names.STANDARD);
        return new Build(plan, REFERENCE, understanding, Progress.SILENT).run();
    }

    private Report build(String store, int threads, Understanding understanding) {
        Plan plan = new Plan(SEEDS, temp.resolve(store), threads, Names.STANDARD);
        return new Build(plan, REFERENCE, understanding, Progress.SILENT).run();
    }

    /** Takes each sentence from another place than it says. */
    private record Displaced() implements Altered {
        @Override
        public Account account(Reading reading, Map<Thing, String> paths) {
            Article article = reading.article();
            Article displaced =
                    new Article(article.source(), "X" + article.text(), article.details(), article.blocks());
            return NEWS.account(
                    new Reading(
                            displaced,
                            reading.anchor(),
                            reading.claims(),
                            reading.quarantine(),
                            reading.names(),
                            reading.weekdays(),
                            reading.notices()),
                    paths);
        }
    }

    /** Cannot read. */
    private record Failing() implements Altered {
        @Override
        public Reading read(Article article, Optional<LocalDate> anchor) {
            throw new IllegalArgumentException("no");
        }
    }
}
