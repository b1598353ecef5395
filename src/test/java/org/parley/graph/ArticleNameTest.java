package org.parley.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArticleNameTest {
    @Test
    void keepsAPlainFileNameReadable() {
        assertEquals("article/000_fdd1208c4063d55d", ArticleName.of("000_fdd1208c4063d55d.txt"));
        assertEquals("article/2025/june/story.html", ArticleName.of("2025/june/story.html"));
    }

    @Test
    void tellsApartNamesThatDifferOnlyInWhatAnIriCannotHold() {
        List<String> sources = List.of(
                "a b.txt", "a-b.txt", "a  b.txt", "ä b.txt", "a b", "a.zip!/b.txt", "a.zip#b.txt", " .txt", "../x.txt");
        assertEquals(
                sources.size(),
                sources.stream()
                        .map(ArticleName::of)
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void usesOnlyLettersThatAnIriMayHold() {
        for (String source : List.of("Über Zölle.txt", "a.zip!/b c.txt", "x#3", "\ud83c\uddf8.txt", "a/../b.txt")) {
            String name = ArticleName.of(source);
            assertEquals(true, name.matches("article/[A-Za-z0-9._/-]+") && !name.contains(".."), name);
        }
    }
}
