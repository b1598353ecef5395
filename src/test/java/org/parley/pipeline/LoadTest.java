package org.parley.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.graph.NQuads;
import org.parley.graph.Names;
import org.parley.notice.InputException;
import org.parley.reference.ReferenceData;
import org.parley.store.Manifest;
import org.parley.store.Store;
import org.parley.store.StoreFolder;
import org.parley.wikidata.Mappings;

/** A graph that was written as files elsewhere comes into a store whole, or not at all. */
class LoadTest {
    private final ReferenceData reference = ReferenceData.read();
    private final News news = new News(reference.reference());

    @TempDir
    private Path temp = Path.of("");

    private Path loaded = Path.of("");
    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Plan plan = new Plan(Path.of("seeds"), temp.resolve("built"), 2, Names.STANDARD);
        new Build(plan, reference, news, Progress.SILENT).run();
        List<String> lines = lines(temp.resolve("built"));
        loaded = temp.resolve("loaded");
        first = packed("part-0.nq.gz", lines.subList(0, lines.size() / 2));
        second = Files.write(temp.resolve("part-1.nq"), lines.subList(lines.size() / 2, lines.size()));
    }

    private Path packed(String name, List<String> lines) throws IOException {
        Path file = temp.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static List<String> lines(Path store) {
        try (Store open = new StoreFolder(store).open()) {
            return NQuads.lines(open.quads());
        }
    }

    private static Manifest manifest(Path store) {
        return new StoreFolder(store).manifest().orElseThrow();
    }

    private Report load(Path... files) {
        return new Load(loaded, Progress.SILENT).run(List.of(files));
    }

    @Test
    void bringsTheGraphAndItsFigures() {
        assertFalse(load(second, first).failed());
        assertEquals(lines(temp.resolve("built")), lines(loaded));
        assertEquals(manifest(temp.resolve("built")).hash(), manifest(loaded).hash());
        assertEquals(manifest(temp.resolve("built")).figures(), manifest(loaded).figures());
    }

    @Test
    void refusesAGraphOfWhichAPartIsMissingAndKeepsTheOldOne() throws IOException {
        load(first, second);
        assertThrows(InputException.class, () -> load(first));
        InputException refusal = assertThrows(InputException.class, () -> load(second));
        assertTrue(refusal.getMessage().contains("but these files hold"), refusal.getMessage());
        Path more = Files.writeString(
                temp.resolve("more.nq"), "<http://a.example/> <http://b.example/> \"c\" <http://g.example/> .\n");
        assertThrows(InputException.class, () -> load(first, second, more));
        assertEquals(lines(temp.resolve("built")), lines(loaded));
    }

    @Test
    void saysInWhichLineAFileIsBroken() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.nq"), "<http://a.example/> <http://b.example/> \"c\n");
        InputException refusal = assertThrows(InputException.class, () -> load(first, broken));
        assertTrue(refusal.getMessage().contains("broken.nq"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("[line: "), refusal.getMessage());
    }

    @Test
    void cannotFollowArticlesThatItHasNot() {
        load(first, second);
        Update update = new Update(loaded, reference, Mappings.NONE, news, Progress.SILENT, 1);
        InputException refusal = assertThrows(InputException.class, () -> update.add(List.of(Path.of("seeds"))));
        assertTrue(refusal.getMessage().contains("without the articles"), refusal.getMessage());
        assertThrows(InputException.class, update::update);
    }
}
