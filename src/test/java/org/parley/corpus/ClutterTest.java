package org.parley.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClutterTest {
    @Test
    void keepsOneOfRepeatedHeadlinesAndCutsMenuAndByLine() {
        assertEquals("""
                HEADLINE US says talks ‘very constructive’
                BODY The delegation made no remarks after a meeting of five hours in the second-tallest building.
                BODY The US said it held “very constructive” discussions with China after the first day of talks.""", cut("""
                        Floating Button
                        Home News Global Economy

                        US says talks ‘very constructive’

                        Ann Chen & Bob Roe / Bloomberg
                        Ann Chen & Bob Roe / Bloomberg • 4 min read
                        US says talks ‘very constructive’
                        The delegation made no remarks after a meeting of five hours in the second-tallest building.
                        Share to Whatsapp
                        Follow us on Facebook and join our Telegram channel for the latest updates.

                        (Oct 25): The US said it held “very constructive” discussions with China after the first day of talks.
                        """));
    }

    @Test
    void cutsOtherStoriesListedBelowOneLongParagraph() {
        String prose = "The two sides met in Geneva and spoke of tariffs. ".repeat(20);
        assertEquals(
                "HEADLINE Trade talks start in Geneva\nBODY " + prose.strip(),
                cut(
                        "Trade talks start in Geneva\n\n" + prose
                                + "More to follow...\n\nGuess You Like\n\nModi greets a president\nModi, in Delhi, greets o...\n2025-10-21\n"));
    }

    @Test
    void goesOnAfterAListInTheMiddleOfAStory() {
        assertEquals("""
                HEADLINE Trade talks start in Geneva
                BODY Officials of both sides met on Monday to speak about tariffs on steel and cars.
                BODY They will meet again on Tuesday, when soybeans are on the agenda, Mr Greer said.
                BODY “No deal is better than a bad one.”""", cut("""
                        Trade talks start in Geneva
                        Officials of both sides met on Monday to speak about tariffs on steel and cars.
                        Related Stories
                        What the truce means for wine
                        Who is who in Geneva
                        They will meet again on Tuesday, when soybeans are on the agenda, Mr Greer said.
                        “No deal is better than a bad one.”
                        """));
    }

    @Test
    void keepsAStoryWhoseMenuNamesTheWordsThatEndOne() {
        String story = "Officials of both sides met on day %d to speak about tariffs on steel and cars.\n";
        String body = Stream.of(1, 2, 3, 4, 5, 6).map(story::formatted).collect(Collectors.joining());
        assertEquals(
                7,
                Clutter.cut("Comments\nMost Read\nTrade talks start in Geneva\n" + body)
                        .size());
        assertEquals(
                7,
                Clutter.cut("Trade talks start in Geneva\n" + story.formatted(0) + "Comments\n" + body).stream()
                        .filter(block -> block.kind() == Block.Kind.BODY)
                        .count());
    }

    @Test
    void joinsTheLinesOfAWireStory() {
        assertEquals("""
                HEADLINE U.S., JAPAN OPEN TALKS
                BODY Officials of both sides meet|tomorrow to try to settle a dispute over trade in semiconductors|and to cut short the 300 mln dlr tariffs that the U.S.|Government has ordered imposed on Japanese exports.
                BODY But they held out little hope of an accord before the|tariffs take effect.""", cut("""
                        U.S., JAPAN OPEN TALKS

                        WASHINGTON, April 5 - Officials of both sides meet
                        tomorrow to try to settle a dispute over trade in semiconductors
                        and to cut short the 300 mln dlr tariffs that the U.S.
                        Government has ordered imposed on Japanese exports.
                            But they held out little hope of an accord before the
                        tariffs take effect.

                         Reuter
                        """));
    }

    @Test
    void joinsTheLinesOfListsWithoutTheirBullets() {
        assertEquals("""
                BODY The order, which was signed on Monday in Washington, says that|these duties apply to goods of the following countries and that|they end in May:
                BODY Canada, whose goods bear a duty of 25 percent when they are|not covered;
                BODY Mexico, whose goods bear the same.""", cut("""
                        The order, which was signed on Monday in Washington, says that
                        these duties apply to goods of the following countries and that
                        they end in May:

                        -   Canada, whose goods bear a duty of 25 percent when they are
                            not covered;
                        -   Mexico, whose goods bear the same.
                        """));
    }

    @Test
    void takesTheHeadlineThatIsKnown() {
        String text = "Latest from the ministry of trade\nTalks resume\nThey met in Geneva.";
        assertEquals(
                List.of("Talks resume"),
                Clutter.sift(text, java.util.Optional.of("Talks Resume")).blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.HEADLINE)
                        .map(block -> block.span().of(text))
                        .toList());
    }

    @Test
    void findsNothingInNothing() {
        assertEquals(List.of(), Clutter.cut(""));
        assertEquals(List.of(), Clutter.cut(" \n\r\n\t\u00a0\ufeff"));
    }

    @Test
    void cutsNoOtherProseFromTheSeeds() throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            for (Path seed : seeds.sorted().toList()) {
                Sifted sifted = Clutter.sift(Files.readString(seed), java.util.Optional.empty());
                List<String> cut = sifted.pieces().stream()
                        .filter(piece ->
                                piece.reason().isPresent() && piece.paragraph().prose())
                        .map(piece -> piece.paragraph().words().get(0))
                        .toList();
                assertTrue(List.of("follow", "ein").containsAll(cut), () -> seed + " lost " + cut);
                assertFalse(sifted.blocks().isEmpty());
            }
        }
    }

    @Test
    void givesOrderedDisjointTrimmedBlocksForAnyText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String text = text(random);
            int end = 0;
            for (Block block : Clutter.cut(text)) {
                String cut = block.span().of(text);
                String why = "seed " + seed + ", text " + i + ": " + text;
                assertTrue(block.span().start() >= end, why);
                assertTrue(!cut.isBlank() && cut.equals(cut.strip()), why);
                end = block.span().end();
            }
        }
    }

    private static String text(Random random) {
        List<String> examples = Rules.standard().all().stream()
                .flatMap(rule -> Stream.concat(rule.cut().stream(), rule.keep().stream()))
                .toList();
        String marks = " \n\r\t\u00a0\u2028.,:;-–—()[]\"“”‘’#©@%•*0aÄßñ中\ud83d\ude00\ud83d\ufeff\u0000";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            if (random.nextInt(3) == 0) {
                random.ints(random.nextInt(30), 0, marks.length()).forEach(at -> text.append(marks.charAt(at)));
            } else {
                text.append(examples.get(random.nextInt(examples.size())));
            }
            text.append(List.of("\n", "\n\n", "\r\n", " ", "\n    ").get(random.nextInt(5)));
        }
        return text.toString();
    }

    private static String cut(String text) {
        List<String> lines = new ArrayList<>();
        for (Block block : Clutter.cut(text)) {
            lines.add(block.kind() + " "
                    + block.span().of(text).replace('\n', '|').replaceAll("\\| +", "|"));
        }
        return String.join("\n", lines);
    }
}
