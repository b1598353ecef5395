package org.parley.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    @Test
    void hearsOneVoiceInCopiesOfOneStory() {
        String story = story(new Random(1), 300);
        List<Sketch> sketches = List.of(
                sketch("b.txt", "2025-10-25", "A headline\n\n" + story),
                sketch("a.txt", "2025-10-26", "Another headline\n\n" + story.replace(" w7 ", " changed ")),
                sketch(
                        "c.txt",
                        "2025-10-26",
                        story.substring(0, story.length() / 3) + ". A paper cut this short here."),
                sketch("d.txt", "2025-10-25", story(new Random(2), 300)));
        NearDuplicates duplicates = NearDuplicates.among(sketches);
        assertEquals("{b.txt=[a.txt, b.txt, c.txt]}", duplicates.groups().toString());
        assertEquals("b.txt", duplicates.voice("c.txt"));
        assertEquals("d.txt", duplicates.voice("d.txt"));
    }

    @Test
    void takesTheLeastSourceOfThoseWithoutADate() {
        String story = story(new Random(1), 100);
        assertEquals(
                "{a.txt=[a.txt, b.txt]}",
                NearDuplicates.among(List.of(sketch("b.txt", "", story), sketch("a.txt", "", story)))
                        .groups()
                        .toString());
    }

    @Test
    void keepsReportsApartThatShareAQuotation() {
        String quotation = story(new Random(3), 40);
        assertEquals(
                "{}",
                NearDuplicates.among(List.of(
                                sketch("a.txt", "2025-10-25", story(new Random(1), 200) + quotation),
                                sketch("b.txt", "2025-10-25", story(new Random(2), 200) + quotation)))
                        .groups()
                        .toString());
    }

    @Test
    void keepsTextsOfOneFormApartThatCameWeeksApart() {
        String form = story(new Random(3), 200);
        assertEquals(
                "{}",
                NearDuplicates.among(List.of(
                                sketch("a.txt", "2025-10-25", form + story(new Random(1), 40)),
                                sketch("b.txt", "2025-11-25", form + story(new Random(2), 40))))
                        .groups()
                        .toString());
    }

    @Test
    void doesNotDependOnTheOrderOfArticles() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> stories =
                IntStream.range(0, 10).mapToObj(i -> story(random, 150)).toList();
        List<Sketch> sketches = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String story = stories.get(random.nextInt(10));
            String text = story.substring(random.nextInt(200), story.length() - random.nextInt(300));
            sketches.add(
                    sketch("s" + i, "2025-10-" + (10 + random.nextInt(4)), text + story(random, random.nextInt(60))));
        }
        SortedMap<String, List<String>> groups = NearDuplicates.among(sketches).groups();
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(sketches, random);
            assertEquals(groups, NearDuplicates.among(sketches).groups(), "seed " + seed);
        }
    }

    @Test
    void findsNoCopiesAmongTheSeeds() throws IOException {
        try (Stream<Article> seeds = Articles.at(Path.of("seeds"), notice -> {}).stream()) {
            List<Sketch> sketches = seeds.map(Sketch::of).toList();
            assertTrue(Files.isDirectory(Path.of("seeds")) && sketches.size() >= 5);
            assertEquals("{}", NearDuplicates.among(sketches).groups().toString());
        }
    }

    private static Sketch sketch(String source, String published, String text) {
        Optional<LocalDate> date =
                Optional.of(published).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        Details details = new Details(date, Optional.empty(), Optional.empty(), Optional.empty());
        return Sketch.of(PageReader.article(source, text, details));
    }

    private static String story(Random random, int words) {
        return random.ints(words, 0, 500).mapToObj(word -> "w" + word).collect(Collectors.joining(" ")) + " end. ";
    }
}
