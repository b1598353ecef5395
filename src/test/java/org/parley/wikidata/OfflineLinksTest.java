package org.parley.wikidata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.reference.ReferenceData;
import org.parley.validation.Newsroom;

/** Links that need no network: right ones with their reason, and none by a name alone that others bear. */
class OfflineLinksTest {
    private static final OfflineLinks LINKS =
            new OfflineLinks(ReferenceData.read().reference());
    private static final String TALKS =
            "Trade talks between China and the United States resumed in Geneva on Monday.\n\n"
                    + "U.S. Treasury Secretary Scott Bessent met Chinese Vice Premier He Lifeng there to discuss tariffs and "
                    + "export controls.\n\nThe tariffs on Chinese goods stand at 30 percent.\n\n";

    @TempDir
    static Path folder = Path.of("");

    @Test
    void linksAMinisterWhoseNameOthersBearByTheOffice() {
        var link = Objects.requireNonNull(
                accepted(TALKS + "Chinese Foreign Minister Wang Yi met Bessent in Geneva on Tuesday.")
                        .get("person/wang-yi"));
        assertEquals("Q701801", link.candidate().id());
        assertTrue(
                link.candidate().reason().contains("office: Foreign Minister"),
                link.candidate().reason());
        assertTrue(
                link.candidate().reason().contains("party: China"),
                link.candidate().reason());
        assertFalse(link.from().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We lost a lot of orders this year,\" said Wang Yi, a software engineer in Boston.",
                "\"We lost a lot of orders this year,\" said Liu He, a student at a university in Kuala Lumpur.",
                "\"We lost a lot of orders this year,\" said Doug Collins, a furniture maker in Ohio.",
                "\"We lost a lot of orders this year,\" said basketball coach Doug Collins.",
                "\"We lost a lot of orders this year,\" Professor Liu He of Hill Valley University told reporters.",
                "\"We lost a lot of orders this year,\" said Mohamad Hasan, a rubber farmer.",
                "\"We lost a lot of orders this year,\" said Li Chenggang, a driver in Shenzhen.",
                "\"We lost a lot of orders this year,\" said Australian farmer Tony Smith.",
                "\"We lost a lot of orders this year,\" said David Johnston.",
                "\"We lost a lot of orders this year,\" said Malaysian Foreign Minister Wang Yi.",
                "\"We lost a lot of orders this year,\" said Peter Kyle, a baker in Leeds.",
            })
    void linksNobodyByANameThatOthersBear(String sentence) {
        assertEquals(Set.of("person/he-lifeng", "person/scott-bessent"), people(TALKS + sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We lost a lot of orders this year,\" Paris Hilton told reporters.",
                "\"We lost a lot of orders this year,\" said Sydney Harlan, a singer.",
                "\"We lost a lot of orders this year,\" said Jack London.",
                "\"We lost a lot of orders this year,\" said Georgia Madison.",
                "China's Commerce Ministry said the talks were candid.",
                "The Office of the U.S. Trade Representative said the talks were candid.",
                "The Treasury said the talks were candid.",
            })
    void takesNoPersonForACityAndNoAgencyForAnOffice(String sentence) {
        assertEquals(withoutParties(TALKS), withoutParties(TALKS + sentence));
    }

    @Test
    void leavesOpenWhoANamesakeIsAndSaysWhy() {
        var open = links(TALKS + "\"We lost a lot of orders this year,\" said Wang Yi, a software engineer in Boston.")
                .decisions()
                .stream()
                .filter(d -> d.verdict() == Verdict.UNDECIDED)
                .toList();
        assertEquals(
                List.of("Q701801"), open.stream().map(d -> d.candidate().id()).toList());
        assertTrue(
                open.get(0).path().startsWith("person/wang-yi--"), open.get(0).path());
        assertTrue(open.get(0).candidate().reason().contains("no office, party or date"));
    }

    @Test
    void linksATownOnlyWhereItsCountryIsNamed() {
        String talks = "The fourth round of trade talks between China and %s was held in Queenstown on Tuesday, "
                + "on tariffs on wine and on other goods. The tariffs stand.";
        assertFalse(accepted(talks.formatted("New Zealand")).containsKey("city/queenstown"));
        assertTrue(accepted(talks.formatted("South Africa")).containsKey("city/queenstown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds", "dev"})
    void linksAsACarefulReaderDoes(String set) throws IOException {
        var stories = Path.of(set.equals("seeds") ? "seeds" : "src/test/gold/dev");
        var made = LINKS.of(Newsroom.read(stories).knowledge()).decisions().stream()
                .filter(Decision::accepted)
                .filter(d -> d.path().matches("(person|city|party|office)/.*"))
                .map(d -> kind(d) + " " + d.candidate().id())
                .collect(Collectors.toCollection(TreeSet::new));
        var wanted = wanted(set);
        var wrong = new TreeSet<>(made);
        wrong.removeAll(wanted);
        // Offices and parties that the reading begins to find are right by the tables; the list need not know them yet.
        wrong.removeIf(key -> !key.startsWith("person ") && !key.startsWith("city "));
        assertEquals(Set.of(), wrong, "every link is right");
        var people = wanted.stream().filter(key -> key.startsWith("person ")).toList();
        var missed = people.stream().filter(key -> !made.contains(key)).toList();
        assertTrue(missed.size() <= 0.05 * people.size(), "missed of " + people.size() + " persons: " + missed);
    }

    @Test
    void decidesTheSameInWhateverOrderDecisionsCome() {
        var all = new ArrayList<>(
                LINKS.of(Newsroom.read(Path.of("seeds")).knowledge()).decisions());
        all.add(decision("party/china", "Q148", Verdict.REJECTED, Decision.HAND));
        all.add(decision("party/china", "Q999999991", Verdict.ACCEPTED, Decision.HAND));
        all.add(decision("round/x", "Q999999992", Verdict.ACCEPTED, Decision.SEARCH));
        all.add(decision("round/x", "Q999999993", Verdict.ACCEPTED, Decision.SEARCH));
        long seed = new Random().nextLong();
        var expected = Links.of(all);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(all, new Random(seed + i));
            assertEquals(expected, Links.of(all), "seed " + (seed + i));
        }
        assertEquals(expected, Links.of(expected.decisions()), "twice is once");
    }

    @Test
    void neverLinksAThingTwiceAndAPersonsWordWins() {
        var links = Links.of(List.of(
                decision("round/x", "Q999999992", Verdict.ACCEPTED, Decision.SEARCH),
                decision("round/x", "Q999999993", Verdict.ACCEPTED, Decision.SEARCH),
                decision("party/china", "Q148", Verdict.ACCEPTED, Decision.REFERENCE),
                decision("party/china", "Q999999991", Verdict.ACCEPTED, Decision.HAND)));
        assertEquals(
                List.of("party/china Q999999991"),
                links.decisions().stream()
                        .filter(Decision::accepted)
                        .map(d -> d.path() + " " + d.candidate().id())
                        .toList());
        assertTrue(links.withholds("party/china", "Q148"));
    }

    private static Decision decision(String path, String id, Verdict verdict, String rule) {
        return new Decision(path, path, new Candidate(id, path, 0.9, "name"), verdict, rule, List.of());
    }

    private static String kind(Decision decision) {
        return decision.path().substring(0, decision.path().indexOf('/'));
    }

    private static Set<String> people(String text) {
        return accepted(text).keySet().stream()
                .filter(path -> path.startsWith("person/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withoutParties(String text) {
        return accepted(text).keySet().stream()
                .filter(path -> !path.startsWith("party/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Decision> accepted(String text) {
        return links(text).decisions().stream()
                .filter(Decision::accepted)
                .collect(Collectors.toMap(Decision::path, d -> d, (a, b) -> a, TreeMap::new));
    }

    private static Links links(String text) {
        try {
            Files.writeString(folder.resolve("story.txt"), "GENEVA, May 12, 2025 - " + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LINKS.of(Newsroom.read(folder).knowledge());
    }

    private static Set<String> wanted(String set) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/org/parley/wikidata/links.tsv")).stream()
                .map(line -> List.of(line.split("\t")))
                .filter(row -> row.get(0).equals(set))
                .map(row -> row.get(1) + " " + row.get(3))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
