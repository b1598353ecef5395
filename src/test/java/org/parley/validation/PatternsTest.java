package org.parley.validation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.corpus.Article;
import org.parley.corpus.Block;
import org.parley.corpus.Details;
import org.parley.corpus.Span;
import org.parley.extraction.Pattern;
import org.parley.extraction.Patterns;
import org.parley.resolution.Assertion;

/** The sentences of {@code extraction/patterns.yaml} are its tests. */
class PatternsTest {
    private static final Patterns PATTERNS = Patterns.load();
    private static final Set<String> WHOLE_KINDS =
            Set.of("tariff", "talks", "control", "truce", "meeting", "delegation", "summit", "statement");

    /** What makes a story of one sentence a story on trade; it says nothing that is read. */
    private static final String FRAME = " Exports and imports filled the business pages.";

    static Stream<Pattern> patterns() {
        return PATTERNS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void readsItsExamples(Pattern pattern) {
        assertFalse(pattern.reads().isEmpty(), () -> pattern.name() + " has no example");
        assertAll(pattern.name(), pattern.reads().stream().map(example -> () -> reads(pattern, example)));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void passesOverWhatOnlyLooksAlike(Pattern pattern) {
        assertFalse(pattern.misses().isEmpty(), () -> pattern.name() + " has no sentence that it must not read");
        assertAll(pattern.name(), pattern.misses().stream().map(text -> () -> misses(pattern, text)));
    }

    @Test
    void nameEveryPatternThatClaimsCarry() {
        Set<String> carried = names(Newsroom.read(Path.of("src/test/gold/dev")));
        carried.removeAll(patterns().map(Pattern::name).toList());
        assertEquals(Set.of(), carried);
    }

    private static void reads(Pattern pattern, Pattern.Example example) {
        Newsroom.Edition edition = edition(example.text());
        List<GoldFact> gold = example.facts().stream().map(PatternsTest::gold).toList();
        Evaluation evaluation = Evaluation.of(gold, edition.facts());
        assertEquals(List.of(), evaluation.missed(), () -> example.text() + "\n" + told(evaluation));
        assertTrue(names(edition).contains(pattern.name()), () -> example.text() + " was read by " + names(edition));
    }

    private static String told(Evaluation evaluation) {
        return String.join("\n", evaluation.wrong());
    }

    private static void misses(Pattern pattern, String text) {
        // The sentences before the last set a scene, in which other patterns of the kind may speak.
        boolean alone = !text.contains(". ");
        Predicate<Assertion> meant = alone && WHOLE_KINDS.contains(pattern.kind())
                ? assertion -> PATTERNS.named(assertion.pattern()).kind().equals(pattern.kind())
                : assertion -> assertion.pattern().equals(pattern.name());
        List<String> claims = edition(text).knowledge().assertions().stream()
                .filter(assertion -> !assertion.denied())
                .filter(meant)
                .map(assertion -> assertion.pattern() + ": " + assertion.statements())
                .toList();
        assertEquals(List.of(), claims, text);
    }

    private static Set<String> names(Newsroom.Edition edition) {
        return edition.knowledge().assertions().stream()
                .map(Assertion::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Newsroom.Edition edition(String sentence) {
        String text = sentence + FRAME;
        Block all = new Block(new Span(0, text.length()), Block.Kind.BODY);
        return Newsroom.read(List.of(new Article("example.txt", text, Details.NONE, List.of(all))));
    }

    private static GoldFact gold(String line) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split(" *\\| *", -1)));
        cells.addAll(Collections.nCopies(5 - cells.size(), ""));
        return new GoldFact("example", cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), false);
    }
}
