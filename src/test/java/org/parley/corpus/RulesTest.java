package org.parley.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of {@code clutter.yaml}. */
class RulesTest {
    private static final String PROSE =
            "Officials of both sides met for the %s time on Monday to speak about tariffs on steel.";

    @TestFactory
    Stream<DynamicTest> everyRuleCutsItsExamples() {
        return examples(true)
                .map(example -> DynamicTest.dynamicTest(
                        example.rule.name() + " cuts " + example.text,
                        () -> assertEquals(example.left(), example.news(), example::story)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleKeepsItsNearMisses() {
        return examples(false)
                .map(example -> DynamicTest.dynamicTest(
                        example.rule.name() + " keeps " + example.text,
                        () -> assertEquals(example.left(), example.news(), example::story)));
    }

    @Test
    void everyRuleHasExamplesOfBothKinds() {
        for (Rule rule : Rules.standard().all()) {
            assertFalse(rule.cut().isEmpty(), rule.name());
            assertFalse(rule.keep().isEmpty(), rule.name());
            assertTrue(rule.means().endsWith("."), rule.name());
        }
    }

    @Test
    void everyRuleHasItsOwnName() {
        List<String> names = Rules.standard().all().stream().map(Rule::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }

    private static Stream<Example> examples(boolean cut) {
        return Rules.standard().all().stream()
                .flatMap(rule -> (cut ? rule.cut() : rule.keep()).stream().map(text -> new Example(rule, text, cut)));
    }

    /** An example of a rule, put where the rule holds in a short story. */
    private record Example(Rule rule, String text, boolean cut) {
        String plain() {
            return text.replaceAll("[‹›]", "");
        }

        String left() {
            return !cut ? text : rule.trims() ? text.replaceAll("‹.*›", "").strip() : "";
        }

        String story() {
            List<String> story = new ArrayList<>(List.of("Steel talks resume in Geneva"));
            int above = rule.place() == Rule.Place.HEAD ? 0 : rule.place() == Rule.Place.TAIL ? 4 : 2;
            for (int i = 0; i < 4; i++) {
                if (i == above) {
                    story.add(plain());
                }
                story.add(PROSE.formatted(
                        List.of("first", "second", "third", "fourth").get(i)));
            }
            if (above == 4) {
                story.add(plain());
            }
            return String.join("\n\n", story);
        }

        /** What is news of the paragraph. */
        String news() {
            int start = story().indexOf("\n\n" + plain()) + 2;
            Span place = new Span(start, start + plain().length());
            return Clutter.cut(story()).stream()
                    .filter(block -> place.contains(block.span()))
                    .map(block -> block.span().of(story()))
                    .reduce("", String::concat);
        }
    }
}
