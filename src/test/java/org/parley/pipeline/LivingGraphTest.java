package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.graph.GraphHash;
import org.parley.graph.Names;
import org.parley.notice.InputException;
import org.parley.reference.ReferenceData;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;

/** A graph that follows its articles is the graph that a build from all of them gives, however it came about. */
class LivingGraphTest {
    private static final ReferenceData REFERENCE = ReferenceData.read();
    private static final Understanding NEWS = new News(REFERENCE.reference());

    @TempDir
    private Path temp = Path.of("");

    private Path pool = Path.of("");
    private Path folder = Path.of("");
    private List<String> names = List.of();

    @BeforeEach
    void fill() throws IOException {
        pool = Files.createDirectories(temp.resolve("pool"));
        folder = Files.createDirectories(temp.resolve("news"));
        copySeeds();
        Stories.write(pool, 24, 77);
        try (Stream<Path> files = Files.list(pool)) {
            names = files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private void copySeeds() throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            for (Path seed :
                    seeds.filter(file -> file.toString().endsWith(".txt")).toList()) {
                Files.copy(seed, pool.resolve(seed.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5})
    void isTheSameWhateverCameAndWent(long seed) throws IOException {
        Random random = new Random(seed);
        Set<String> there = new TreeSet<>();
        put(names.get(0), there);
        build("living");
        for (int step = 0; step < 8; step++) {
            change(random, there);
            assertEquals(List.of(), difference(), "seed " + seed + ", step " + step + ", " + there);
        }
    }

    private void change(Random random, Set<String> there) throws IOException {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        List<String> some = shuffled.subList(0, 1 + random.nextInt(6));
        if (random.nextInt(3) == 0 && there.size() > some.size()) {
            List<String> gone = some.stream().filter(there::contains).toList();
            update().remove(gone);
            for (String name : gone) {
                take(name, there);
            }
        } else {
            for (String name : some) {
                put(name, there);
            }
            update().add(some.stream().map(folder::resolve).toList());
        }
    }

    @Test
    void isWhatItWasOnceAnArticleHasComeAndGone() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String name : names.subList(1, names.size())) {
            put(name, there);
        }
        build("living");
        List<String> before = all("living");
        put(names.get(0), there);
        update().add(List.of(folder.resolve(names.get(0))));
        assertTrue(all("living").size() > before.size());
        update().remove(List.of(names.get(0)));
        assertEquals(before, all("living"));
    }

    @Test
    void doesNotChangeWhereNothingHas() throws IOException {
        put(names.get(0), new TreeSet<>());
        build("living");
        assertTrue(update().update().report().isEmpty());
        assertTrue(update().add(List.of(folder)).report().isEmpty());
    }

    @Test
    void followsItsFolder() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String name : names.subList(0, 6)) {
            put(name, there);
        }
        build("living");
        take(names.get(1), there);
        put(names.get(8), there);
        Files.writeString(folder.resolve(names.get(3)), Files.readString(pool.resolve(names.get(9))));
        Update.Outcome outcome = update().update();
        assertEquals(Set.of(names.get(3), names.get(8)), outcome.changed());
        assertEquals(Set.of(names.get(1)), outcome.dropped());
        assertEquals(built(), all("living"));
    }

    @Test
    void readsOnlyWhatChanged() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String name : names.subList(0, 6)) {
            put(name, there);
        }
        build("living");
        put(names.get(8), there);
        assertEquals(Set.of(names.get(8)), update().add(List.of(folder)).changed());
    }

    @Test
    void keepsAnArticleThatCannotBeReadJustNow() throws IOException {
        Path archive = folder.resolve("wire.jsonl");
        Files.writeString(
                archive, "{\"text\": \"The United States imposed a 12% tariff on steel from India on Monday.\"}\n");
        put(names.get(0), new TreeSet<>());
        build("living");
        List<String> before = all("living");
        Files.delete(archive);
        Files.createSymbolicLink(archive, archive);
        update().update();
        Files.delete(archive);
        Files.write(archive, new byte[] {31, -117, 8, 0, 1, 2, 3});
        assertTrue(before.size() >= all("living").size());
    }

    @Test
    void keepsAtLeastOneArticle() throws IOException {
        put(names.get(0), new TreeSet<>());
        build("living");
        List<String> before = all("living");
        assertThrows(InputException.class, () -> update().remove(List.of(names.get(0))));
        assertThrows(InputException.class, () -> update().remove(List.of("never-read.txt")));
        assertEquals(before, all("living"));
    }

    /** What the living graph has too much or too little, against one built from all articles. */
    private List<String> difference() throws IOException {
        List<String> living = all("living");
        List<String> built = built();
        List<String> difference = new ArrayList<>();
        Set<String> both = new TreeSet<>(living);
        built.stream().filter(line -> !both.contains(line)).forEach(line -> difference.add("missing " + line));
        both.removeAll(built);
        both.forEach(line -> difference.add("wrong " + line));
        if (difference.isEmpty()) {
            assertEquals(built, living);
        }
        return difference;
    }

    private void put(String name, Set<String> there) throws IOException {
        if (there.add(name)) {
            Files.copy(pool.resolve(name), folder.resolve(name));
        }
    }

    private void take(String name, Set<String> there) throws IOException {
        there.remove(name);
        Files.delete(folder.resolve(name));
    }

    private Update update() {
        return new Update(temp.resolve("living"), REFERENCE, Mappings.NONE, NEWS, Progress.SILENT, 2);
    }

    private List<String> built() throws IOException {
        build("built");
        return all("built");
    }

    private void build(String store) {
        new Build(new Plan(folder, temp.resolve(store), 2, Names.STANDARD), REFERENCE, NEWS, Progress.SILENT).run();
    }

    /** The quads, the entries of the text index, and what the manifest says of both. */
    private List<String> all(String name) throws IOException {
        List<String> all = new ArrayList<>();
        try (Store store = new StoreFolder(temp.resolve(name)).open()) {
            store.quads().forEach(quad -> all.add(quad.toString()));
            assertEquals(store.manifest().hash(), GraphHash.of(store.quads()).name());
            assertEquals(store.manifest().figures().quads(), store.quads().size());
            all.add(store.manifest().figures().toString());
            all.add(store.manifest().articles());
            all.add(store.inputs().toString());
        }
        all.addAll(words(temp.resolve(name)));
        return all;
    }

    private static List<String> words(Path store) throws IOException {
        List<String> words = new ArrayList<>();
        String current = Files.readString(store.resolve("current")).strip();
        try (FSDirectory folder = FSDirectory.open(
                        store.resolve("builds").resolve(current).resolve("lucene"));
                DirectoryReader reader = DirectoryReader.open(folder)) {
            Bits live = MultiBits.getLiveDocs(reader);
            for (int i = 0; i < reader.maxDoc(); i++) {
                if (live == null || live.get(i)) {
                    words.add(reader.storedFields().document(i).getFields().toString());
                }
            }
        }
        Collections.sort(words);
        return words;
    }
}
